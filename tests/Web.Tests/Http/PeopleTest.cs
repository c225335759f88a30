using Talaia.TestKit;
using Talaia.Territory.People;

namespace Talaia.Web.Tests.Http;

/// <summary>The acts of the office on people, each on a site of its own, since people change.</summary>
public sealed class PeopleTest
{
    private const string Manager = "manager@prova.talaia.example";
    private const string Administrator = "administrator@prova.talaia.example";
    private const string Analyst = "analyst@prova.talaia.example";

    [Theory, Engines]
    public async Task A_change_of_role_is_taken_ends_sessions_and_what_cannot_be_is_told_at_its_field(Engine engine)
    {
        await using var site = await OpenSite.FilledAsync(engine);
        using var manager = await site.SignInAsync(Manager);
        using var analyst = await site.SignInAsync(Analyst);
        var sheet = await SheetAsync(site, Analyst);

        var wrong = await manager.PostAsync($"{sheet}/funcio", ("role", Role.Reader), ("town", ""));
        Assert.Equal((422, "#f-role"), (wrong.Status, wrong.Document.QuerySelector("[role=alert] a")!.GetAttribute("href")));
        Assert.Equal(Role.Reader, wrong.Document.QuerySelector("select[name=role] option[selected]")!.GetAttribute("value"));
        Assert.Equal(200, (await analyst.GetAsync("/ca/oficina")).Status);

        var changed = await manager.PostAsync($"{sheet}/funcio", ("role", Role.Editor), ("town", ""));
        Assert.Equal((302, sheet), (changed.Status, changed.Location));
        Assert.Equal(302, (await analyst.GetAsync("/ca/oficina")).Status);
        Assert.Equal(Role.Editor, (await manager.GetAsync(sheet)).Document.QuerySelector("select[name=role] option[selected]")!.GetAttribute("value"));
        Assert.Equal(403, (await manager.PostAsync($"{sheet}/funcio", ("role", Role.Administrator), ("town", ""))).Status);
    }

    [Theory, Engines]
    public async Task Who_is_shut_out_is_out_at_once_and_comes_in_again_when_let(Engine engine)
    {
        await using var site = await OpenSite.FilledAsync(engine);
        using var manager = await site.SignInAsync(Manager);
        using var analyst = await site.SignInAsync(Analyst);
        var sheet = await SheetAsync(site, Analyst);
        var before = await StateAsync(manager, sheet);

        Assert.Equal(302, (await manager.PostAsync($"{sheet}/tanca")).Status);
        Assert.Equal(302, (await analyst.GetAsync("/ca/oficina")).Status);
        Assert.Equal(422, (await analyst.PostAsync("/ca/entreu", ("email", Analyst), ("password", FilledHouse.Password))).Status);
        Assert.NotEqual(before, await StateAsync(manager, sheet));

        Assert.Equal(302, (await manager.PostAsync($"{sheet}/obre")).Status);
        Assert.Equal(before, await StateAsync(manager, sheet));
        Assert.Equal(302, (await analyst.PostAsync("/ca/entreu", ("email", Analyst), ("password", FilledHouse.Password))).Status);
    }

    [Theory, Engines]
    public async Task A_manager_neither_shuts_out_nor_erases_nor_unmakes_an_administrator(Engine engine)
    {
        await using var site = await OpenSite.FilledAsync(engine);
        using var manager = await site.SignInAsync(Manager);
        using var administrator = await site.SignInAsync(Administrator);
        var sheet = await SheetAsync(site, Administrator);
        Assert.Equal(403, (await manager.PostAsync($"{sheet}/tanca")).Status);
        Assert.Equal(403, (await manager.PostAsync($"{sheet}/suprimeix", ("confirmat", "si"))).Status);
        Assert.Equal(403, (await manager.PostAsync($"{sheet}/funcio", ("role", Role.Editor), ("town", ""))).Status);
        Assert.Equal(200, (await administrator.GetAsync("/ca/oficina")).Status);

        var last = await administrator.PostAsync($"{sheet}/tanca");
        Assert.Equal(422, last.Status);
        Assert.Contains("única persona que administra", last.Document.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(200, (await administrator.GetAsync("/ca/oficina")).Status);
    }

    [Theory, Engines]
    public async Task Sessions_of_a_person_end_everywhere_and_a_name_is_corrected(Engine engine)
    {
        await using var site = await OpenSite.FilledAsync(engine);
        using var manager = await site.SignInAsync(Manager);
        using var here = await site.SignInAsync(Analyst);
        using var there = await site.SignInAsync(Analyst);
        var sheet = await SheetAsync(site, Analyst);
        Assert.Equal(302, (await manager.PostAsync($"{sheet}/sessions")).Status);
        Assert.Equal((302, 302), ((await here.GetAsync("/ca/oficina")).Status, (await there.GetAsync("/ca/oficina")).Status));
        Assert.Equal(200, (await manager.GetAsync("/ca/oficina")).Status);

        Assert.Equal(422, (await manager.PostAsync($"{sheet}/nom", ("name", " "))).Status);
        Assert.Equal(302, (await manager.PostAsync($"{sheet}/nom", ("name", "Prova Corregida"))).Status);
        Assert.Equal("Prova Corregida", (await manager.GetAsync(sheet)).Heading);
    }

    [Theory, Engines]
    public async Task Who_is_erased_is_asked_about_first_and_then_gone(Engine engine)
    {
        await using var site = await OpenSite.FilledAsync(engine);
        using var manager = await site.SignInAsync(Manager);
        using var analyst = await site.SignInAsync(Analyst);
        var sheet = await SheetAsync(site, Analyst);
        var asked = await manager.PostAsync($"{sheet}/suprimeix");
        Assert.Equal((200, "si"), (asked.Status, asked.Document.QuerySelector($"form[action='{sheet}/suprimeix'] [name=confirmat]")!.GetAttribute("value")));
        Assert.Equal(200, (await analyst.GetAsync("/ca/oficina")).Status);

        var erased = await manager.PostAsync($"{sheet}/suprimeix", ("confirmat", "si"));
        Assert.Equal((302, "/ca/oficina/persones"), (erased.Status, erased.Location));
        Assert.Equal(302, (await analyst.GetAsync("/ca/oficina")).Status);
        foreach (var act in new[] { "", "/funcio", "/nom", "/sessions", "/tanca", "/obre" })
            Assert.Equal((act, 404), (act, (act.Length == 0 ? await manager.GetAsync(sheet) : await manager.PostAsync(sheet + act)).Status));
        Assert.DoesNotContain(Analyst, (await manager.GetAsync("/ca/oficina/persones")).Body, StringComparison.Ordinal);
    }

    [Theory, Engines]
    public async Task Nobody_without_the_permission_reaches_an_act_on_people(Engine engine)
    {
        await using var site = await OpenSite.FilledAsync(engine);
        using var analyst = await site.SignInAsync(Analyst);
        var sheet = await SheetAsync(site, "editor@prova.talaia.example");
        foreach (var act in new[] { "funcio", "nom", "sessions", "tanca", "obre", "suprimeix" })
            Assert.Equal((act, 403), (act, (await analyst.PostAsync($"{sheet}/{act}", ("role", Role.Reader), ("name", "Altra"), ("confirmat", "si"))).Status));
        Assert.Equal((403, 403), ((await analyst.GetAsync(sheet)).Status, (await analyst.PostAsync("/ca/oficina/persones/convida")).Status));
        using var editor = await site.SignInAsync("editor@prova.talaia.example");
        Assert.Equal(200, (await editor.GetAsync("/ca/oficina")).Status);
    }

    private static async Task<string> SheetAsync(OpenSite site, string email) =>
        $"/ca/oficina/persones/{(await site.UseAsync<FindPerson, PersonRow?>(find => find.ByEmailAsync(email)))!.Id}";

    /// <summary>Whether the sheet offers to shut out or to let in.</summary>
    private static async Task<string> StateAsync(Visitor manager, string sheet) =>
        (await manager.GetAsync(sheet)).Document.QuerySelector($"form[action='{sheet}/tanca'], form[action='{sheet}/obre']")!.GetAttribute("action")!;
}
