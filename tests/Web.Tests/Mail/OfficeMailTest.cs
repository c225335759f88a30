using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Kernel.Mail;
using Talaia.TestKit;
using Talaia.Web.Mail.Letters;
using Talaia.Web.Tests.Http;

namespace Talaia.Web.Tests.Mail;

/// <summary>What the office sees of its mail.</summary>
public sealed class OfficeMailTest(Sites sites)
{
    private const string Manager = "manager@prova.talaia.example";

    [Theory, Engines]
    public async Task Without_a_server_a_letter_lies_in_the_folder_and_is_read_in_a_frame_that_runs_nothing(Engine engine)
    {
        var site = await sites.OfAsync(engine);
        using var manager = await site.SignInAsync(Manager);
        var key = $"folder/{engine}";
        await site.UseAsync<TalaiaDb>(async db =>
        {
            new PostLetter(db, TimeProvider.System).Add(MailHouse.Draft(key, "maria@prova.example", "Maria <script>"));
            await db.SaveChangesAsync();
        });
        var letter = await SettledAsync(site, key);
        Assert.Equal(LetterState.Sent, letter.State);

        var link = (await manager.GetAsync("/ca/oficina/correu")).Document.QuerySelector($"a[href$='/{letter.Id:N}']");
        var page = await manager.GetAsync(link!.GetAttribute("href")!);
        Assert.Equal(200, page.Status);
        Assert.Equal("", page.Document.QuerySelector("iframe")!.GetAttribute("sandbox"));
        Assert.Contains($"https://talaia.prova.example/{key}", page.Document.QuerySelector("pre")!.TextContent, StringComparison.Ordinal);
        var framed = await manager.GetAsync(page.Document.QuerySelector("iframe")!.GetAttribute("src")!);
        Assert.StartsWith("sandbox; default-src 'none'; style-src 'unsafe-inline'", framed.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Empty(framed.Document.QuerySelectorAll("script"));
        Assert.Equal(404, (await manager.GetAsync("/ca/oficina/correu/carpeta/..%2F..%2Ftalaia")).Status);
    }

    [Fact]
    public async Task A_dead_letter_says_why_and_is_tried_again()
    {
        var site = await sites.OfAsync(Engine.Sqlite);
        using var manager = await site.SignInAsync(Manager);
        await site.UseAsync<TalaiaDb>(async db =>
        {
            new PostLetter(db, TimeProvider.System).Add(new LetterDraft("dead/1", "no-such-template", Kernel.Languages.Language.Catalan, "m@prova.example", "", new Dictionary<string, string>()));
            await db.SaveChangesAsync();
        });
        var dead = await SettledAsync(site, "dead/1");
        var page = await manager.GetAsync("/ca/oficina/correu");
        var row = page.Document.QuerySelectorAll("tr").Single(row => row.TextContent.Contains("dead/1", StringComparison.Ordinal));
        Assert.Contains("no-such-template", row.TextContent, StringComparison.Ordinal);
        Assert.Equal(302, (await manager.PostAsync(row.QuerySelector("form")!.GetAttribute("action")!)).Status);
        Assert.Equal(1, await site.UseAsync<TalaiaDb, int>(db => db.Set<Kernel.Audit.AuditEntry>().CountAsync(entry => entry.Act == "try-letter-again" && entry.SubjectKey == "dead/1")));
        Assert.Equal(LetterState.Dead, dead.State);
    }

    [Fact]
    public async Task Every_kind_of_letter_has_a_sample_in_every_language()
    {
        var site = await sites.OfAsync(Engine.Sqlite);
        using var manager = await site.SignInAsync(Manager);
        foreach (var template in Template.All)
        {
            foreach (var language in Kernel.Languages.Language.All)
            {
                var page = await manager.GetAsync($"/ca/oficina/correu/mostres?carta={template.Name}&llengua={language.Code}");
                Assert.Contains("Mostra", page.Document.QuerySelector("main .tag")!.TextContent, StringComparison.Ordinal);
                var framed = await manager.GetAsync(page.Document.QuerySelector("iframe")!.GetAttribute("src")!);
                Assert.Equal((200, language.Tag), (framed.Status, framed.Document.DocumentElement.GetAttribute("lang")));
            }
        }
    }

    /// <summary>The letter when the house's own job loop has done with it.</summary>
    private static async Task<Letter> SettledAsync(OpenSite site, string key)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (await timer.WaitForNextTickAsync())
        {
            var letter = await site.UseAsync<TalaiaDb, Letter>(db => db.Set<Letter>().AsNoTracking().SingleAsync(letter => letter.Key == key));
            if (letter.State is not (LetterState.Waiting or LetterState.Sending))
                return letter;
        }

        throw new InvalidOperationException("The timer ended.");
    }
}
