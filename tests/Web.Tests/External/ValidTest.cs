using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using System.Text;
using System.Text.Json;
using Talaia.Access.Accounts;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Jobs;
using Talaia.Kernel.Mail;
using Talaia.Kernel.Settings;
using Talaia.Territory.Imports;
using Talaia.Territory.People;
using Talaia.Territory.TaxIds;
using Talaia.TestKit;
using Talaia.Web.Tests.Http;

namespace Talaia.Web.Tests.External;

/// <summary>Entering by VÀLid, each time on a site of its own.</summary>
public sealed class ValidTest
{
    private const string Coordinator = "coordinator.080018@prova.talaia.example";
    private const string Analyst = "analyst@prova.talaia.example";

    [Theory, Engines]
    public async Task Who_has_bound_it_enters_by_it_until_it_is_unbound_and_no_NIF_is_kept(Engine engine)
    {
        await using var door = await ValidSite.OpenAsync(engine);
        using var owner = await door.Site.SignInAsync(Coordinator);
        var look = await door.ComeAsync(owner, "/ca/compte/extern/valid");
        Assert.Contains("Persona De Prova", look.Body, StringComparison.Ordinal);
        Assert.Equal(["logout", "revoke"], door.Valid.Ended);
        Assert.Equal((302, "/ca/compte#proveidors"), Whither(await owner.PostAsync("/ca/compte/extern")));
        Assert.Contains("Podeu entrar amb VÀLid", (await owner.GetAsync("/ca/compte")).Body, StringComparison.Ordinal);

        using var visitor = door.Site.Visit();
        Assert.NotNull((await visitor.GetAsync("/ca/entreu?returnTo=%2Fca%2Fcompte")).Document.QuerySelector("a[href='/ca/entreu/extern/valid?returnTo=%2Fca%2Fcompte']"));
        door.Valid.Person = People.Employee; // another method, the same person
        Assert.Equal((302, "/es/compte"), Whither(await door.ComeAsync(visitor, "/es/entreu/extern/valid?returnTo=%2Fes%2Fcompte")));
        Assert.Contains("VÀLid", (await visitor.GetAsync("/ca/compte")).Document.QuerySelector("#sessions")!.ParentElement!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("99999999", await EverythingAsync(door.Site), StringComparison.Ordinal);

        Assert.Equal(302, (await owner.PostAsync("/ca/compte/extern/valid/elimina")).Status);
        Assert.False(await ValidSite.IsInAsync(visitor)); // other sessions end
        Assert.Equal(403, (await door.ComeAsync(visitor)).Status);
        Assert.False(await ValidSite.IsInAsync(visitor));
    }

    [Fact]
    public async Task Signing_out_ends_the_session_at_VÀLid_too()
    {
        await using var door = await BoundAsync(Coordinator);
        using var visitor = door.Site.Visit();
        Assert.Equal(302, (await door.ComeAsync(visitor)).Status);
        Assert.Empty(door.Valid.Ended);
        Assert.Equal(302, (await visitor.PostAsync("/ca/sortiu")).Status);
        Assert.Equal(["logout", "revoke"], door.Valid.Ended);
        Assert.False(await ValidSite.IsInAsync(visitor));
    }

    [Theory]
    [InlineData(Trouble.Cancelled, "cancelled")]
    [InlineData(Trouble.Failed, "refused")]
    [InlineData(Trouble.ExpiredCode, "refused")]
    [InlineData(Trouble.Ko, "refused")]
    [InlineData(Trouble.BrokenToken, "unavailable")]
    [InlineData(Trouble.BrokenUser, "unavailable")]
    [InlineData(Trouble.Redirecting, "unavailable")]
    [InlineData(Trouble.Down, "unavailable")]
    public async Task What_goes_wrong_is_told_in_words_and_lets_nobody_in(Trouble trouble, string reason)
    {
        await using var door = await BoundAsync(Coordinator);
        using var visitor = door.Site.Visit();
        await ToldAsync(door, visitor, trouble, reason);

        door.Valid.Trouble = Trouble.None; // and the next try is a new one
        Assert.Equal(302, (await door.ComeAsync(visitor)).Status);
        Assert.True(await ValidSite.IsInAsync(visitor));
    }

    [Theory, InlineData(Trouble.SilentToken), InlineData(Trouble.SilentUser)]
    public async Task Who_gets_no_answer_is_told_so_after_as_long_as_the_setting_says(Trouble trouble)
    {
        await using var door = await BoundAsync(Coordinator);
        await using var node = await door.ImpatientAsync();
        using var visitor = node.Visit();
        await ToldAsync(door, visitor, trouble, "unavailable");

        door.Valid.Trouble = Trouble.None;
        door.BackToFirst();
        using var later = new Visitor(door.Site.Address, visitor.Cookies(node.Address));
        Assert.Equal(302, (await door.ComeAsync(later)).Status);
        Assert.True(await ValidSite.IsInAsync(later));
    }

    private static async Task ToldAsync(ValidSite door, Visitor visitor, Trouble trouble, string reason)
    {
        door.Valid.Trouble = trouble;
        var page = await door.ComeAsync(visitor, "/en/entreu/extern/valid");
        Assert.Equal(($"/en/entreu/extern/valid/no/{reason}", reason == "unavailable" ? 503 : 422), (page.Address, page.Status));
        Assert.Contains("Nothing was changed", page.Body, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("main a[href='/en/entreu']"));
        Assert.False(await ValidSite.IsInAsync(visitor));
    }

    [Fact]
    public async Task A_wrong_client_secret_lets_nobody_in()
    {
        await using var door = await ValidSite.OpenAsync(Engine.Sqlite, "--TALAIA_SECRET_VALID=un-altre");
        using var visitor = door.Site.Visit();
        Assert.Equal("/ca/entreu/extern/valid/no/refused", (await door.ComeAsync(visitor)).Address);
    }

    [Fact]
    public async Task Neither_mail_nor_name_nor_phone_is_needed()
    {
        await using var door = await BoundAsync(Coordinator);
        door.Valid.Person = People.Mobile.With("email", null).With("name", null).With("surnames", "").With("phone", null);
        using var visitor = door.Site.Visit();
        Assert.Equal((302, "/ca/municipis/080018"), Whither(await door.ComeAsync(visitor)));
    }

    [Fact]
    public async Task An_answer_is_taken_once_only_by_the_browser_that_asked_and_asks_VÀLid_for_nothing_else()
    {
        await using var door = await BoundAsync(Coordinator);
        using var attacker = door.Site.Visit();
        var back = await door.LeaveAsync(attacker);
        var copied = attacker.Cookies(door.Site.Address);
        door.Valid.Reset();

        // Somebody is made to enter as the attacker: their browser never left, or left with a state of its own.
        using var victim = door.Site.Visit();
        Assert.Equal("/ca/entreu/extern/valid/no/stray", (await victim.GetAsync(back)).Location);
        await door.LeaveAsync(victim);
        Assert.Equal("/ca/entreu/extern/valid/no/stray", (await victim.GetAsync(back)).Location);
        foreach (var state in new[] { "", "?state=", "?code=1&state=" + new string('a', 64), "?code=1&state=%2F..%2F", "?code=1&state=a&state=b" })
            Assert.Equal("/ca/entreu/extern/valid/no/stray", (await victim.GetAsync("/entreu/valid" + state)).Location);
        Assert.Equal(0, door.Valid.Exchanges);
        Assert.False(await ValidSite.IsInAsync(victim));

        Assert.Equal("/ca/entreu/extern", (await attacker.GetAsync(back)).Location);
        Assert.Equal("/ca/entreu/extern/valid/no/stray", (await attacker.GetAsync(back)).Location);
        using var thief = new Visitor(door.Site.Address, copied); // with the cookie as it was before
        Assert.Equal("/ca/entreu/extern/valid/no/stray", (await thief.GetAsync(back)).Location);
        Assert.Equal(1, door.Valid.Exchanges);
    }

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("//example.org/")]
    [InlineData("/\\example.org/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/ca\r\nSet-Cookie: a=b")]
    public async Task One_returns_only_within_the_site(string returnTo)
    {
        await using var door = await BoundAsync(Coordinator);
        using var visitor = door.Site.Visit();
        Assert.Equal((302, "/ca/municipis/080018"), Whither(await door.ComeAsync(visitor, "/ca/entreu/extern/valid?returnTo=" + Uri.EscapeDataString(returnTo))));
    }

    [Fact]
    public async Task Low_assurance_lets_nobody_in_and_VÀLid_is_left_so_that_another_method_can_be_chosen()
    {
        await using var door = await BoundAsync(Coordinator);
        using var visitor = door.Site.Visit();
        foreach (var person in new[] { People.Clave.With("assuranceLevel", "low"), People.Mobile.With("assuranceLevel", "low"), People.Mobile.With("assuranceLevel", null), People.Mobile.With("assuranceLevel", "molt alt") })
        {
            door.Valid.Reset();
            door.Valid.Person = person;
            Assert.Equal("/ca/entreu/extern/valid/no/low", (await door.ComeAsync(visitor)).Address);
            Assert.Equal(["logout", "revoke"], door.Valid.Ended);
        }
    }

    [Fact]
    public async Task For_the_office_a_certificate_or_the_mobile_is_both_factors_and_Clave_is_one()
    {
        await using var door = await BoundAsync(Analyst);
        using var visitor = door.Site.Visit();
        door.Valid.Person = People.Clave;
        Assert.Equal("/ca/entreu/extern/valid/no/more", (await visitor.GetAsync((await door.ComeAsync(visitor)).Location)).Address);
        Assert.False(await ValidSite.IsInAsync(visitor));
        foreach (var person in new[] { People.Mobile, People.Employee })
        {
            door.Valid.Person = person;
            using var other = door.Site.Visit();
            Assert.Equal((302, "/ca/oficina"), Whither(await door.ComeAsync(other)));
            Assert.True(await ValidSite.IsInAsync(other));
        }
    }

    [Fact]
    public async Task In_a_town_Clave_is_enough()
    {
        await using var door = await BoundAsync(Coordinator);
        door.Valid.Person = People.Clave;
        using var visitor = door.Site.Visit();
        Assert.Equal((302, "/ca/municipis/080018"), Whither(await door.ComeAsync(visitor)));
    }

    [Theory, Engines]
    public async Task Who_is_unknown_gets_no_account_and_is_told_who_can_invite_them(Engine engine)
    {
        await using var door = await ValidSite.OpenAsync(engine);
        using var visitor = door.Site.Visit();
        door.Valid.Person = People.Employee.With("email", Coordinator); // an address opens nothing
        var stranger = await door.ComeAsync(visitor);
        Assert.Equal(403, stranger.Status);
        Assert.Contains("o a l’oficina", stranger.Body, StringComparison.Ordinal);
        Assert.Equal(["logout", "revoke"], door.Valid.Ended);

        using var file = new MemoryStream(Encoding.UTF8.GetBytes($"nif,codi6\n{People.TaxNumber},080018\n"));
        await door.Site.UseAsync<ImportTaxIds, int>(import => import.RunAsync(new TerritoryFile("nifs.csv", file), "test"));
        var employee = await door.ComeAsync(visitor);
        Assert.Equal(403, employee.Status);
        Assert.Contains("qui coordina Abrera", employee.Body, StringComparison.Ordinal);
        Assert.Contains("Ajuntament de Prova", employee.Body, StringComparison.Ordinal);
        door.Valid.Person = People.Employee.With("certificateType", "11"); // represents a firm
        Assert.DoesNotContain("Abrera", (await door.ComeAsync(visitor)).Body, StringComparison.Ordinal);
        Assert.False(await ValidSite.IsInAsync(visitor));
        Assert.Equal(FilledHouse.People.Count, await door.Site.UseAsync<ReadPeople, int>(async read => (await read.OfOfficeAsync()).Count + (await read.OfMunicipalitiesAsync(["080018", "080193"])).Count));
    }

    [Fact]
    public async Task What_came_back_is_bound_only_by_the_button_and_only_to_the_account_that_went()
    {
        await using var door = await ValidSite.OpenAsync(Engine.Sqlite);
        using var owner = await door.Site.SignInAsync(Coordinator);
        Assert.Equal(200, (await door.ComeAsync(owner, "/ca/compte/extern/valid")).Status);
        Assert.Equal(400, (await owner.PostBareAsync("/ca/compte/extern")).Status);
        Assert.DoesNotContain("Podeu entrar amb VÀLid", (await owner.GetAsync("/ca/compte")).Body, StringComparison.Ordinal);
        Assert.Equal("/ca/entreu", (await owner.GetAsync("/ca/entreu/extern")).Location); // nor does it let anybody in

        // The browser changes accounts on the way.
        Assert.Equal(302, (await owner.PostAsync("/ca/entreu", ("email", Analyst), ("password", FilledHouse.Password))).Status);
        Assert.Equal("/ca/entreu/extern/valid/no/other", (await owner.PostAsync("/ca/compte/extern")).Location);
        using var anonymous = door.Site.Visit();
        Assert.Contains("/entreu?returnTo", (await anonymous.GetAsync("/ca/compte/extern/valid")).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_identity_opens_one_account_and_one_account_has_one_identity_of_a_provider()
    {
        await using var door = await BoundAsync(Coordinator);
        using var other = await door.Site.SignInAsync(Analyst);
        Assert.Equal("/ca/entreu/extern/valid/no/taken", (await door.BindAsync(other)).Location);
        using var owner = await door.Site.SignInAsync(Coordinator);
        Assert.Equal("/ca/compte#proveidors", (await door.BindAsync(owner)).Location); // the same once more
        door.Valid.Person = People.Mobile.With("identifier", "00000000T");
        Assert.Equal("/ca/entreu/extern/valid/no/bound", (await door.BindAsync(owner)).Location);
        var page = await owner.GetAsync("/ca/entreu/extern/valid/no/bound");
        Assert.NotNull(page.Document.QuerySelector("main a[href='/ca/compte#proveidors']"));
    }

    [Fact]
    public async Task Without_settings_there_is_no_button_and_no_way()
    {
        await using var site = await OpenSite.FilledAsync(Engine.Sqlite);
        using var visitor = site.Visit();
        Assert.DoesNotContain("VÀLid", (await visitor.GetAsync("/ca/entreu")).Body, StringComparison.Ordinal);
        using var owner = await site.SignInAsync(Coordinator);
        Assert.DoesNotContain("VÀLid", (await owner.GetAsync("/ca/compte")).Body, StringComparison.Ordinal);
        foreach (var address in new[] { "/ca/entreu/extern/valid", "/ca/entreu/extern/oidc", "/ca/entreu/extern/valid/no/low", "/ca/compte/extern/valid" })
            Assert.Equal(404, (await owner.GetAsync(address)).Status);
    }

    private static async Task<ValidSite> BoundAsync(string email, params string[] more)
    {
        var door = await ValidSite.OpenAsync(Engine.Sqlite, more);
        using var owner = await door.Site.SignInAsync(email);
        Assert.Equal("/ca/compte#proveidors", (await door.BindAsync(owner)).Location);
        door.Valid.Reset();
        return door;
    }

    private static (int Status, string Location) Whither(Page page) => (page.Status, page.Location);

    // All that the acts of a sign-in can have written.
    private static Task<string> EverythingAsync(OpenSite site) => site.UseAsync<TalaiaDb, string>(async db => JsonSerializer.Serialize(new object[]
    {
        await db.Set<IdentityUserLogin<Guid>>().ToListAsync(), await db.Set<Account>().ToListAsync(), await db.Set<AuditEntry>().ToListAsync(),
        await db.Set<Setting>().ToListAsync(), await db.Set<Job>().ToListAsync(), await db.Set<Letter>().ToListAsync(),
    }));
}
