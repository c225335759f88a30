using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Invitations;
using Talaia.Consultation.Questionnaires;
using Talaia.Consultation.Responses;
using Talaia.Kernel.Data;
using Talaia.Territory.Municipalities;
using Talaia.TestKit;

namespace Talaia.Web.Tests.Http;

/// <summary>What a town hall answered is its own: nobody of another one reads or writes it, by whatever way.</summary>
public sealed class IsolationTest(Sites sites)
{
    private const string Neighbour = "coordinator.080193@prova.talaia.example";
    private const string Api = $"/api/v1/waves/{FilledHouse.Wave}/responses/080018/answers";

    [Theory, Engines]
    public async Task Another_town_neither_reads_nor_writes_the_answers_by_the_API(Engine engine)
    {
        var site = await sites.OfAsync(engine);
        using var neighbour = await site.SignInAsync(Neighbour);
        var before = await AnswersAsync(site, "080018");

        Assert.Equal(403, (await neighbour.GetAsync(Api)).Status);
        Assert.Equal(403, (await neighbour.PostJsonAsync(Api, """{"answers":{"/ET/ET.2/seriousness":"0"}}""", ("Idempotency-Key", "k"), ("RequestVerificationToken", await neighbour.TokenAsync()))).Status);
        Assert.Equal(before, await AnswersAsync(site, "080018"));
    }

    [Theory, Engines]
    public async Task A_personal_link_opens_one_town_in_one_wave(Engine engine)
    {
        var site = await sites.OfAsync(engine);
        var link = await site.UseAsync<IssueLink, IssuedLink>(issue => issue.RunAsync(FilledHouse.Wave, "080193", "test"));
        using var program = site.Visit();
        Assert.Equal(401, (await program.GetAsync(Api, ("Authorization", $"Bearer {link.Token}"))).Status);
        Assert.Equal(401, (await program.PostJsonAsync(Api, """{"answers":{}}""", ("Authorization", $"Bearer {link.Token}"), ("Idempotency-Key", "k"))).Status);
        Assert.Equal(401, (await program.GetAsync($"/api/v1/waves/{FilledHouse.ClosedWave}/responses/080193/answers", ("Authorization", $"Bearer {link.Token}"))).Status);

        using var holder = site.Visit();
        await holder.GetAsync($"/ca/q/{link.Token}");
        Assert.Equal(200, (await holder.GetAsync($"/ca/questionari/{FilledHouse.Wave}")).Status);
        Assert.Equal(404, (await holder.GetAsync($"/ca/questionari/{FilledHouse.ClosedWave}")).Status);
        Assert.Equal(403, (await holder.GetAsync(Api)).Status);
    }

    [Theory, Engines]
    public async Task The_questionnaire_is_of_the_town_that_signed_in_whatever_the_form_says(Engine engine)
    {
        var site = await sites.OfAsync(engine);
        using var neighbour = await site.SignInAsync(Neighbour);
        var before = await AnswersAsync(site, "080018");

        var page = await neighbour.GetAsync($"/ca/questionari/{FilledHouse.Wave}");
        Assert.Contains("Barcelona", page.Heading, StringComparison.Ordinal);
        Assert.DoesNotContain("Abrera", page.Body, StringComparison.Ordinal);
        var saved = await neighbour.PostAsync($"/ca/questionari/{FilledHouse.Wave}/VI?codi6=080018", ("codi6", "080018"), ("idempotency-key", $"isolation-{engine}"), ("asked", "/VI/VI.1/seriousness"), ("/VI/VI.1/seriousness", "1"));

        Assert.Equal(302, saved.Status);
        Assert.Equal(before, await AnswersAsync(site, "080018"));
        Assert.Contains("/VI/VI.1/seriousness=1", await AnswersAsync(site, "080193"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData(Neighbour, false)]
    [InlineData("coordinator.080018@prova.talaia.example", true)]
    [InlineData("reader.080018@prova.talaia.example", true)]
    [InlineData("analyst@prova.talaia.example", true)]
    public async Task A_real_wave_shows_a_towns_own_needs_to_its_people_and_the_office_alone(string? who, bool isShown)
    {
        var site = await sites.OfAsync(Engine.Sqlite);
        using var reader = who is null ? site.Visit() : await site.SignInAsync(who);
        var page = await reader.GetAsync("/ca/municipis/080018");

        Assert.Equal(isShown ? 1 : 0, page.Document.QuerySelectorAll("ol.bars").Length);
        Assert.Equal(isShown, page.Document.QuerySelector("h2#passos") is not null);
    }

    [Fact]
    public async Task The_public_map_of_a_real_wave_shows_the_comarca_and_not_the_town()
    {
        await using var site = await OpenSite.FilledAsync(Engine.Sqlite);

        // All of one size: of towns of several sizes the index and their comarca together would tell what those of a size with few have answered, and neither would be shown.
        var towns = await site.UseAsync<ReadMunicipalities, IReadOnlyList<MunicipalityRow>>(async read => await read.AllAsync());
        var abrera = towns.Single(town => town.Codi6 == "080018");
        await site.UseAsync<TalaiaDb>(db => db.Database.ExecuteSqlAsync($"DELETE FROM answer_events"));
        await site.UseAsync<TalaiaDb>(db => db.Database.ExecuteSqlAsync($"DELETE FROM responses"));
        foreach (var town in towns.Where(town => (town.ComarcaCode, town.Band) == (abrera.ComarcaCode, abrera.Band) && town.Codi6 != "080771").OrderBy(town => town.Codi6 != "080018").Take(5))
            await site.UseAsync<IServiceProvider>(services => FilledHouse.SendAsync(services, town.Codi6));
        await site.EndWaveAsync();

        using var stranger = site.Visit();
        var page = await stranger.GetAsync($"/ca/necessitats/{FilledHouse.Wave}");
        string? Shape(string codi6) => page.Document.QuerySelector($"svg a[href$='/municipis/{codi6}']")?.Closest("g")?.GetAttribute("class");

        Assert.NotNull(Shape("080018"));
        Assert.Equal(Shape("080018"), Shape("080771")); // of the same comarca, and has not answered
        Assert.NotEqual(Shape("080018"), Shape("080193"));
    }

    private static async Task<string> AnswersAsync(OpenSite site, string codi6)
    {
        var sheet = await site.UseAsync<ReadResponse, ResponseSheet?>(read => read.RunAsync(FilledHouse.Wave, codi6));
        return string.Join(';', sheet!.Answers.OrderBy(answer => answer.Key, StringComparer.Ordinal).Select(answer => $"{answer.Key}={string.Join('|', answer.Value.Parts)}"));
    }
}
