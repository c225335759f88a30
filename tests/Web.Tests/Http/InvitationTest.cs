using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.TestKit;
using Talaia.Territory.People;

namespace Talaia.Web.Tests.Http;

/// <summary>Inviting, by the office and by a coordinator, and what the link of the letter opens. Each test on a site of its own.</summary>
public sealed class InvitationTest
{
    private const string Manager = "manager@prova.talaia.example";
    private const string Coordinator = "coordinator.080193@prova.talaia.example";
    private const string Guest = "convidada@prova.talaia.example";

    [Theory, Engines]
    public async Task The_office_invites_the_link_lets_in_once_and_looking_accepts_nothing(Engine engine)
    {
        await using var site = await OpenSite.FilledAsync(engine);
        using var manager = await site.SignInAsync(Manager);
        (string, string)[] typed = [("address", Guest), ("name", "Convidada de Prova"), ("role", Role.Reader), ("language", "es")];
        var wrong = await manager.PostAsync("/ca/oficina/persones/convida", [.. typed, ("town", "")]);
        Assert.Equal((422, Guest), (wrong.Status, wrong.Document.QuerySelector("[name=address]")!.GetAttribute("value")));
        var invited = await manager.PostAsync("/ca/oficina/persones/convida", [.. typed, ("town", "080193")]);
        Assert.Equal((302, "/ca/oficina/persones"), (invited.Status, invited.Location));
        Assert.Equal(422, (await manager.PostAsync("/ca/oficina/persones/convida", [.. typed, ("town", "080193")])).Status);

        var link = Postbox.PathIn(await Postbox.LetterAsync(site, Guest), "convit");
        Assert.StartsWith("/es/convit/", link, StringComparison.Ordinal);
        using var guest = site.Visit();
        for (var look = 0; look < 2; look++)
            Assert.Equal((200, "no-referrer"), ((await guest.GetAsync(link)) is var page ? page.Status : 0, page.Header("Referrer-Policy")));
        Assert.Equal(302, (await guest.GetAsync("/es/compte")).Status);

        var nameless = await guest.PostAsync(link, ("name", " "), ("language", "es"));
        Assert.Equal((422, "#f-name"), (nameless.Status, nameless.Document.QuerySelector("[role=alert] a")!.GetAttribute("href")));
        var accepted = await guest.PostAsync(link, ("name", "Convidada"), ("language", "es"));
        Assert.Equal((302, "/es/compte"), (accepted.Status, accepted.Location));
        Assert.Equal(200, (await guest.GetAsync("/es/compte")).Status);
        var person = await site.UseAsync<FindPerson, PersonRow?>(find => find.ByEmailAsync(Guest));
        Assert.Equal((Role.Reader, "080193", "Convidada"), (person!.Role, person.Codi6, person.Name));

        using var thief = site.Visit();
        Assert.Equal((404, 404), ((await thief.GetAsync(link)).Status, (await thief.PostAsync(link, ("name", "Altra"), ("language", "es"))).Status));
        Assert.Contains("Ya se aceptó", (await thief.GetAsync(link)).Body, StringComparison.Ordinal);
        Assert.Equal(302, (await thief.GetAsync("/es/compte")).Status);
    }

    [Theory, Engines]
    public async Task A_link_that_has_run_out_opens_nothing_and_a_new_one_takes_its_place(Engine engine)
    {
        await using var site = await OpenSite.FilledAsync(engine);
        using var manager = await site.SignInAsync(Manager);
        await manager.PostAsync("/ca/oficina/persones/convida", ("address", Guest), ("name", "Convidada"), ("role", Role.Editor), ("language", "ca"), ("town", ""));
        var old = Postbox.PathIn(await Postbox.LetterAsync(site, Guest), "convit");
        await site.UseAsync<TalaiaDb, int>(db => db.Database.ExecuteSqlRawAsync("UPDATE invitations SET ends_at = invited_at"));
        using var guest = site.Visit();
        Assert.Equal((404, 404), ((await guest.GetAsync(old)).Status, (await guest.PostAsync(old, ("name", "Convidada"), ("language", "ca"))).Status));
        Assert.Contains("catorze dies", (await guest.GetAsync(old)).Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Null(await site.UseAsync<FindPerson, PersonRow?>(find => find.ByEmailAsync(Guest)));

        var again = (await manager.GetAsync("/ca/oficina/persones")).Document.QuerySelector("form[action*='/convits/'][action$='/torna']")!.GetAttribute("action")!;
        Assert.Equal(302, (await manager.PostAsync(again)).Status);
        var link = Postbox.PathIn(await Postbox.LetterAsync(site, Guest, letter => Postbox.PathIn(letter, "convit") != old), "convit");
        Assert.Equal((404, 200), ((await guest.GetAsync(old)).Status, (await guest.GetAsync(link)).Status));

        Assert.Equal(302, (await manager.PostAsync(again.Replace("/torna", "/retira", StringComparison.Ordinal))).Status);
        Assert.Equal((404, 404), ((await guest.GetAsync(link)).Status, (await guest.PostAsync(link, ("name", "Convidada"), ("language", "ca"))).Status));
        Assert.Equal(404, (await guest.GetAsync("/ca/convit/no-hi-es")).Status);
    }

    [Theory, Engines]
    public async Task A_coordinator_invites_takes_back_and_removes_colleagues_of_the_own_town_only(Engine engine)
    {
        await using var site = await OpenSite.FilledAsync(engine);
        const string Page = "/ca/compte/collegues";
        using var coordinator = await site.SignInAsync(Coordinator);
        using var reader = await site.SignInAsync("reader.080193@prova.talaia.example");
        var invited = await coordinator.PostAsync(Page, ("address", Guest), ("name", "Convidada"), ("role", Role.Respondent), ("language", "ca"), ("town", "080018"));
        Assert.Equal((302, Page), (invited.Status, invited.Location));
        var link = Postbox.PathIn(await Postbox.LetterAsync(site, Guest), "convit");
        Assert.Equal(422, (await coordinator.PostAsync(Page, ("address", "sense arrova"), ("name", "Convidada"), ("role", Role.Reader), ("language", "ca"))).Status);
        Assert.NotEqual(302, (await coordinator.PostAsync(Page, ("address", "altra@prova.talaia.example"), ("name", "Altra"), ("role", Role.Analyst), ("language", "ca"))).Status);

        var withdraw = (await coordinator.GetAsync(Page)).Document.QuerySelector("form[action$='/retira']")!.GetAttribute("action")!;
        Assert.Equal(302, (await coordinator.PostAsync(withdraw)).Status);
        using var guest = site.Visit();
        Assert.Equal(404, (await guest.PostAsync(link, ("name", "Convidada"), ("language", "ca"))).Status);

        var remove = await RemoveAsync(site, "reader.080193@prova.talaia.example");
        Assert.Equal((200, "si"), (await coordinator.PostAsync(remove) is var asked ? asked.Status : 0, asked.Document.QuerySelector("[name=confirmat]")!.GetAttribute("value")));
        Assert.Equal(200, (await reader.GetAsync("/ca/compte")).Status);
        Assert.Equal((302, Page), (await coordinator.PostAsync(remove, ("confirmat", "si")) is var removed ? removed.Status : 0, removed.Location));
        Assert.Equal(302, (await reader.GetAsync("/ca/compte")).Status);

        Assert.Equal(422, (await coordinator.PostAsync(await RemoveAsync(site, Coordinator), ("confirmat", "si"))).Status);
        const string Neighbour = "reader.080018@prova.talaia.example";
        Assert.Equal(403, (await coordinator.PostAsync(await RemoveAsync(site, Neighbour), ("confirmat", "si"))).Status);
        Assert.NotNull(await site.UseAsync<FindPerson, PersonRow?>(find => find.ByEmailAsync(Neighbour)));
    }

    private static async Task<string> RemoveAsync(OpenSite site, string email) =>
        $"/ca/compte/collegues/{(await site.UseAsync<FindPerson, PersonRow?>(find => find.ByEmailAsync(email)))!.Id}/elimina";
}
