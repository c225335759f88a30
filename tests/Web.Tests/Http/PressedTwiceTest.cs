using Talaia.TestKit;

namespace Talaia.Web.Tests.Http;

/// <summary>A form of the office that adds something and is pressed twice adds it once, and both presses lead to the same page.</summary>
public sealed class PressedTwiceTest
{
    private const string Forms = "/ca/oficina/formularis";

    [Theory, Engines]
    public async Task Pressed_twice_is_done_once_and_leads_to_the_same_page(Engine engine)
    {
        await using var site = await OpenSite.FilledAsync(engine);
        using var manager = await site.SignInAsync("manager@prova.talaia.example");
        await TwiceAsync(manager, "/ca/oficina/llistes", "a[href^='/ca/oficina/llistes/']", "/ca/oficina/llistes", ("kind", "Adherence"), ("name", "Conveni dos cops"), ("source", "Acta"), ("as-of", "2026-03-01"), ("towns", "080018"));
        var begun = await TwiceAsync(manager, Forms, "a[href*='/edita']", Forms, ("title", "Formulari dos cops"), ("key", "dos-cops"), ("languages", "ca"));
        await TwiceAsync(manager, begun, "a[href*='/edita']", Forms, ("copy", "dos-cops-copia"));
        using var analyst = await site.SignInAsync("analyst@prova.talaia.example");
        await TwiceAsync(analyst, "/ca/oficina/prospectiva/fonts", "tbody tr", "/ca/oficina/prospectiva/fonts", ("name", "Font dos cops"), ("address", "https://example.org/feed.xml"));
    }

    /// <param name="counted">What there is one more of on the page that lists them.</param>
    /// <returns>Where both presses lead.</returns>
    private static async Task<string> TwiceAsync(Visitor visitor, string page, string counted, string listed, params (string Name, string Value)[] typed)
    {
        var form = (await visitor.GetAsync(page)).Document.QuerySelectorAll("form").Single(form => form.QuerySelector($"[name='{typed[0].Name}']") is not null);
        (string, string)[] sent = [.. typed, ("idempotency-key", form.QuerySelector("[name='idempotency-key']")!.GetAttribute("value")!)];
        async Task<int> CountAsync() => (await visitor.GetAsync(listed)).Document.QuerySelectorAll(counted).Length;
        var before = await CountAsync();
        var first = await visitor.PostAsync(form.GetAttribute("action")!, sent);
        Assert.Equal((page, 302), (page, first.Status));
        var second = await visitor.PostAsync(form.GetAttribute("action")!, sent);
        Assert.Equal((first.Status, first.Location), (second.Status, second.Location));
        Assert.Equal((page, before + 1), (page, await CountAsync()));
        return first.Location!;
    }
}
