using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.TestKit;

namespace Talaia.Web.Tests.Http;

/// <summary>An editor fills what lacks a language by machine, and answers for it. With the real Apertium, which ./test installs.</summary>
public sealed class GapsTest(Sites sites)
{
    [Theory, Engines]
    public async Task Gaps_are_filled_saved_with_their_mark_shown_to_readers_and_reviewed(Engine engine)
    {
        var site = await sites.OfAsync(engine);
        using var editor = await site.SignInAsync("administrator@prova.talaia.example");
        using var reader = site.Visit();
        Assert.Equal(302, (await editor.PostAsync("/ca/oficina/informes", ("period", "2031-1"))).Status);
        const string Form = "/ca/oficina/informes/2031-1";

        // The form comes back filled, nothing saved, what was typed kept.
        var filled = await editor.PostAsync(Form, ("title.ca", "El municipi obre les dades"), ("title.es", ""), ("title.en", "My own words"), ("title.oc", ""), ("lede.ca", ""), ("fill-gaps", "1"));
        Assert.Equal(200, filled.Status);
        Assert.Equal(("El municipi obre les dades", "El municipio abre los datos", "My own words"), (Value(filled, "title.ca"), Value(filled, "title.es"), Value(filled, "title.en")));
        Assert.Equal(("El municipio abre los datos", null), (Value(filled, "title.es.machine"), Value(filled, "title.en.machine")));
        Assert.Equal("", Value(await editor.GetAsync(Form), "title.ca"));

        // Saved as it stands it keeps its mark; the language that was changed loses it.
        Assert.Equal(302, (await editor.PostAsync(Form, ("title.ca", "El municipi obre les dades"), ("title.es", "El municipio abre los datos"), ("title.es.machine", "El municipio abre los datos"),
            ("title.oc", "Mèn"), ("title.oc.machine", "Tèxt dera maquina"))).Status);
        var board = await editor.GetAsync("/ca/oficina/llengues");
        var drafts = board.Document.QuerySelector("section:has(#esborranys)")!.TextContent;
        Assert.Contains("El municipio abre los datos", drafts, StringComparison.Ordinal);
        Assert.DoesNotContain("Mèn", drafts, StringComparison.Ordinal);
        Assert.NotNull(board.Document.QuerySelector("section:has(#report) th a[href='/ca/oficina/informes/2031-1']"));
        Assert.Single((await editor.GetAsync("/es/informes/2031-1")).Document.QuerySelectorAll("main .machine"));

        // Reviewed, it is nobody's machine any more.
        (string, string)[] review = [("kind", "report"), ("key", "2031-1"), ("field", "title"), ("language", "es")];
        Assert.Equal(302, (await editor.PostAsync("/ca/oficina/llengues/revisa", review)).Status);
        Assert.Null((await editor.GetAsync("/ca/oficina/llengues")).Document.QuerySelector("#esborranys"));
        Assert.Empty((await editor.GetAsync("/es/informes/2031-1")).Document.QuerySelectorAll("main .machine"));
        Assert.Equal(422, (await editor.PostAsync("/ca/oficina/llengues/revisa", review)).Status);
        Assert.Equal(1, await site.UseAsync<TalaiaDb, int>(db => db.Set<AuditEntry>().CountAsync(entry => entry.Act == "review-text" && entry.SubjectKey == "2031-1")));
    }

    [Fact]
    public async Task Every_kind_of_text_has_a_form_that_its_board_leads_to()
    {
        var site = await sites.DemonstrationAsync();
        using var editor = await site.SignInAsync("admin@demo.talaia.example");
        var board = await editor.GetAsync("/ca/oficina/llengues");
        var texts = await site.UseAsync<IEnumerable<IContentTexts>, List<string>>(all => Task.FromResult(all.Select(kind => kind.Kind).ToList()));
        Assert.Equal(["challenge", "conference", "key-idea", "report", "session", "trend"], texts.Order(StringComparer.Ordinal));
        var links = board.Document.QuerySelectorAll("main tbody th a[href^='/ca/']").Select(link => link.GetAttribute("href")!).Distinct().ToList();
        Assert.True(links.Count > 5, $"only {links.Count} sheets lack something");
        foreach (var link in links)
            Assert.Equal((link, 200), (link, (await editor.GetAsync(link)).Status));
    }

    [Fact]
    public async Task A_challenge_is_translated_and_keeps_its_Catalan()
    {
        var site = await sites.DemonstrationAsync();
        using var editor = await site.SignInAsync("admin@demo.talaia.example");
        var link = (await editor.GetAsync("/ca/oficina/llengues")).Document.QuerySelectorAll("main a[href*='/llengues/reptes/']").Select(found => found.GetAttribute("href")!).First();
        var form = await editor.GetAsync(link);
        (string, string)[] typed = [("statement.ca", "Una altra pregunta"), ("affected.ca", Value(form, "affected.ca")!), ("statement.en", "Kept")];
        var refused = await editor.PostAsync(link, typed);
        Assert.Equal((422, "Kept"), (refused.Status, Value(refused, "statement.en")));
        var filled = await editor.PostAsync(link, ("statement.ca", Value(form, "statement.ca")!), ("affected.ca", Value(form, "affected.ca")!), ("fill-gaps", "1"));
        Assert.NotEqual("", Value(filled, "statement.oc"));
        Assert.Equal(Value(filled, "statement.oc"), Value(filled, "statement.oc.machine"));
    }

    private static string? Value(Page page, string name) =>
        page.Document.QuerySelector($"main [name='{name}']") is { } field ? field.LocalName == "textarea" ? field.TextContent : field.GetAttribute("value") ?? "" : null;
}
