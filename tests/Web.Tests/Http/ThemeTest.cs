using Talaia.Consultation.Questionnaires;
using Talaia.Consultation.Responses;
using Talaia.TestKit;

namespace Talaia.Web.Tests.Http;

/// <summary>The office works through what town halls wrote, without a script.</summary>
public sealed class ThemeTest
{
    private const string Wave = FilledHouse.Wave;
    private const string Desk = $"/ca/oficina/onades/{Wave}/temes";
    private const string Board = $"{Desk}?pregunta=%2FPE%2Ftext";

    [Theory, Engines]
    public async Task Answers_are_grouped_named_joined_and_found_by_their_words(Engine engine)
    {
        await using var site = await OpenSite.FilledAsync(engine);
        var written = await site.UseAsync<ReadAnswers, List<string>>(async read => [.. (await read.ListAsync(Wave)).Where(answers => answers.SentAt is not null).Select(answers => answers.Codi6).Take(4)]);
        Assert.Equal(4, written.Count);
        foreach (var (town, text) in written.Zip(["La fibra no arriba al poble", "Al poble no arriba la fibra", "Ens manca personal tècnic", "Manca personal tècnic de sistemes"]))
            await site.UseAsync<SaveAnswers>(save => save.RunAsync(Wave, town, new Dictionary<string, AnswerValue?> { ["/PE/text"] = AnswerValue.Of(text) }, $"theme-{town}", "demonstration"));
        using var manager = await site.SignInAsync("manager@prova.talaia.example");
        Assert.NotNull((await manager.GetAsync(Desk)).Document.QuerySelector("table a[href$='%2FPE%2Ftext']"));
        Assert.Contains("4 respostes, sense agrupar", (await manager.GetAsync(Board)).Body, StringComparison.Ordinal);

        Assert.Equal(Board, (await manager.PostAsync($"{Desk}/agrupa", ("pregunta", "/PE/text"))).Location);
        var themes = (await manager.GetAsync(Board)).Document.QuerySelectorAll("tbody th a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(2, themes.Count);
        var sheet = await manager.GetAsync(themes[0]);
        var form = sheet.Document.QuerySelector("form[action$='/canvia']")!;
        var (action, seen) = (form.GetAttribute("action")!, form.QuerySelector("[name=seen]")!.GetAttribute("value")!);
        Assert.Equal(422, (await manager.PostAsync(action, ("pregunta", "/PE/text"), ("seen", seen), ("act", "rename"), ("name", " "))).Status);
        await manager.PostAsync(action, ("pregunta", "/PE/text"), ("seen", seen), ("act", "rename"), ("name", "Zxtema"));
        Assert.Contains("Algú altre ha canviat", (await manager.PostAsync(action, ("pregunta", "/PE/text"), ("seen", seen), ("act", "rename"), ("name", "Un altre"))).Body, StringComparison.Ordinal);
        var named = await manager.GetAsync(themes[0]);
        Assert.Equal("Zxtema", named.Document.QuerySelector("h1")!.TextContent);

        seen = named.Document.QuerySelector("[name=seen]")!.GetAttribute("value")!;
        var into = named.Document.QuerySelectorAll("[name=into] option").Select(option => option.GetAttribute("value")!).Single(value => value.Length > 0);
        var joined = await manager.PostAsync(action, ("pregunta", "/PE/text"), ("seen", seen), ("act", "merge"), ("into", into));
        Assert.Equal(4, (await manager.GetAsync(joined.Location!)).Document.QuerySelectorAll("[name=answer]").Length);
        Assert.Equal(2, (await manager.GetAsync($"{Board}&paraula=fibra")).Document.QuerySelectorAll("mark").Length);
        Assert.Equal(5, (await manager.GetAsync($"{Board}&format=csv")).Body.TrimEnd().Split('\n').Length);
    }

    [Fact]
    public async Task Who_is_not_of_the_office_reads_nothing_of_it()
    {
        await using var site = await OpenSite.FilledAsync(Engine.Sqlite);
        using var coordinator = await site.SignInAsync("coordinator.080018@prova.talaia.example");
        Assert.Equal(403, (await coordinator.GetAsync(Board)).Status);
        Assert.Equal(403, (await coordinator.PostAsync($"{Desk}/agrupa", ("pregunta", "/PE/text"))).Status);
        using var manager = await site.SignInAsync("manager@prova.talaia.example");
        Assert.Equal(404, (await manager.GetAsync($"{Desk}?pregunta=%2FPE%2FPE.1%2Fseriousness")).Status);
        Assert.Equal(404, (await manager.GetAsync("/ca/oficina/onades/2031-1/temes")).Status);
        Assert.Equal(404, (await manager.GetAsync($"{Desk}/{Guid.Empty}?pregunta=%2FPE%2Ftext")).Status);
    }
}
