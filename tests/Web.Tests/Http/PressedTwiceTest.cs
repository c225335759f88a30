using Talaia.TestKit;

namespace Talaia.Web.Tests.Http;

/// <summary>A form of the office that adds something and is pressed twice adds it once, and both presses lead to the same page.</summary>
public sealed class PressedTwiceTest
{
    [Theory, Engines]
    public async Task Pressed_twice_is_done_once_and_leads_to_the_same_page(Engine engine)
    {
        await using var site = await OpenSite.FilledAsync(engine);
        using var manager = await site.SignInAsync("manager@prova.talaia.example");
        await TwiceAsync(manager, "/ca/oficina/llistes", "a[href^='/ca/oficina/llistes/']", ("kind", "Adherence"), ("name", "Conveni dos cops"), ("source", "Acta"), ("as-of", "2026-03-01"), ("towns", "080018"));
        await TwiceAsync(manager, "/ca/oficina/formularis", "a[href*='/edita']", ("title", "Formulari dos cops"), ("key", "dos-cops"), ("languages", "ca"));
        using var analyst = await site.SignInAsync("analyst@prova.talaia.example");
        await TwiceAsync(analyst, "/ca/oficina/prospectiva/fonts", "tbody tr", ("name", "Font dos cops"), ("address", "https://example.org/feed.xml"));
    }

    private static async Task TwiceAsync(Visitor visitor, string page, string counted, params (string, string)[] typed)
    {
        var shown = await visitor.GetAsync(page);
        var form = shown.Document.QuerySelectorAll("form").Single(form => form.QuerySelector("[name='idempotency-key']") is not null);
        (string, string)[] sent = [.. typed, ("idempotency-key", form.QuerySelector("[name='idempotency-key']")!.GetAttribute("value")!)];
        var before = shown.Document.QuerySelectorAll(counted).Length;
        var first = await visitor.PostAsync(form.GetAttribute("action")!, sent);
        Assert.Equal((page, 302), (page, first.Status));
        var second = await visitor.PostAsync(form.GetAttribute("action")!, sent);
        Assert.Equal((first.Status, first.Location), (second.Status, second.Location));
        Assert.Equal((page, before + 1), (page, (await visitor.GetAsync(page)).Document.QuerySelectorAll(counted).Length));
    }
}
