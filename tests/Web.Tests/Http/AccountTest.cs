using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Kernel.Mail;
using Talaia.TestKit;

namespace Talaia.Web.Tests.Http;

/// <summary>Sign-in by mail, sessions and the password of one's own account, over HTTP. Each test on a site of its own, since passwords change.</summary>
public sealed partial class AccountTest
{
    private const string Analyst = "analyst@prova.talaia.example";
    private const string NewPassword = "cinc gavines al moll";

    [Theory, Engines]
    public async Task A_cookie_stolen_before_a_password_change_is_dead_at_once_after_it(Engine engine)
    {
        await using var site = await OpenSite.FilledAsync(engine);
        using var thief = await site.SignInAsync(Analyst);
        using var owner = await site.SignInAsync(Analyst);
        Assert.Equal(200, (await thief.GetAsync("/ca/oficina")).Status);
        Assert.Contains("Sortiu de tot arreu", (await owner.GetAsync("/ca/compte")).Body, StringComparison.Ordinal);

        Assert.Equal(422, (await owner.PostAsync("/ca/compte/contrasenya", ("present", "no ho és pas"), ("password", NewPassword))).Status);
        Assert.Equal(422, (await owner.PostAsync("/ca/compte/contrasenya", ("present", FilledHouse.Password), ("password", "curta"))).Status);
        Assert.Equal(200, (await thief.GetAsync("/ca/oficina")).Status);
        Assert.Equal(302, (await owner.PostAsync("/ca/compte/contrasenya", ("present", FilledHouse.Password), ("password", NewPassword))).Status);
        Assert.Contains("/entreu", (await thief.GetAsync("/ca/oficina")).Location, StringComparison.Ordinal);
        Assert.Equal(200, (await owner.GetAsync("/ca/oficina")).Status);
    }

    [Theory, Engines]
    public async Task A_link_by_mail_asks_for_a_button_lets_in_once_and_unknown_addresses_hear_the_same(Engine engine)
    {
        await using var site = await OpenSite.FilledAsync(engine);
        using var visitor = site.Visit();
        var known = await visitor.PostAsync("/es/entreu/enllac", ("address", Analyst), ("returnTo", "/es/oficina/onades"));
        var unknown = await visitor.PostAsync("/es/entreu/enllac", ("address", "ningu@prova.talaia.example"), ("returnTo", "/es/oficina/onades"));
        Assert.Equal((302, "/es/entreu/enllac"), (known.Status, known.Location));
        Assert.Equal((known.Status, known.Location, known.Body), (unknown.Status, unknown.Location, unknown.Body));

        var letter = await Postbox.LetterAsync(site, Analyst);
        var url = new Uri(Link().Match(letter.TextBody!).Value);
        Assert.Equal(site.Address.Authority, url.Authority);
        for (var look = 0; look < 2; look++) // a program that looks at letters follows the link and changes nothing
            Assert.Equal(200, (await visitor.GetAsync(url.PathAndQuery)).Status);
        Assert.Equal(302, (await visitor.GetAsync("/es/oficina")).Status);

        var entered = await visitor.PostAsync(url.AbsolutePath, ("returnTo", "/es/oficina/onades"));
        Assert.Equal((302, "/es/oficina/onades"), (entered.Status, entered.Location));
        Assert.Equal(200, (await visitor.GetAsync("/es/oficina")).Status);
        using var other = site.Visit();
        Assert.Equal(422, (await other.PostAsync(url.AbsolutePath)).Status);
    }

    [Fact]
    public async Task A_thousand_wrong_passwords_and_ten_thousand_wrong_links_slow_down_to_a_standstill()
    {
        await using var site = await OpenSite.FilledAsync(Engine.Sqlite);
        using var guesser = site.Visit();
        var token = await guesser.TokenAsync();
        await SlowedAsync(guesser, token, 1_000, i => "/ca/entreu", i => [("email", Analyst), ("password", $"{i}")]);
        using var another = site.Visit();
        token = await another.TokenAsync();
        await SlowedAsync(another, token, 10_000, i => $"/ca/entreu/enllac/{i}", _ => []);
    }

    [Fact]
    public async Task One_account_is_tried_five_times_a_minute_from_however_many_places()
    {
        await using var site = await OpenSite.FilledAsync(Engine.Sqlite);
        foreach (var email in new[] { Analyst, "ningu@prova.talaia.example" })
        {
            var statuses = new List<int>();
            for (var place = 0; place < 12; place++)
            {
                using var guesser = site.Visit();
                statuses.Add((await guesser.PostAsync("/ca/entreu", ("email", email), ("password", $"{place}"))).Status);
            }

            Assert.Contains(429, statuses);
            Assert.InRange(statuses.Count(status => status == 422), 5, 10); // a window may end meanwhile
        }
    }

    [Theory, Engines]
    public async Task Signing_out_kills_the_cookie_and_another_session_can_be_ended_from_the_list(Engine engine)
    {
        await using var site = await OpenSite.FilledAsync(engine);
        using var here = await site.SignInAsync(Analyst);
        using var there = await site.SignInAsync(Analyst);
        var action = (await here.GetAsync("/ca/compte")).Document.QuerySelector("form[action$='/tanca'][action*='/sessions/']")!.GetAttribute("action")!;
        Assert.Equal(302, (await here.PostAsync(action)).Status);
        Assert.Equal(302, (await there.GetAsync("/ca/oficina")).Status);
        Assert.Equal(200, (await here.GetAsync("/ca/oficina")).Status);
    }

    [Fact]
    public async Task Two_nodes_on_one_database_know_each_others_cookies()
    {
        await using var site = await OpenSite.FilledAsync(Engine.Sqlite);
        using var visitor = await site.SignInAsync(Analyst);
        await using var node = await site.SecondNodeAsync();
        var cookies = visitor.Cookies(site.Address);
        using var same = new Visitor(node.Address, cookies);
        Assert.Equal(200, (await same.GetAsync("/ca/oficina")).Status);
    }

    [Fact]
    public async Task A_link_in_a_letter_never_leads_to_the_host_that_a_request_claims()
    {
        await using var site = await OpenSite.FilledAsync(Engine.Sqlite);
        using var visitor = site.Visit();
        var token = await visitor.TokenAsync();
        var fields = new Dictionary<string, string> { ["address"] = Analyst, ["__RequestVerificationToken"] = token };
        var page = await visitor.SendAsync(HttpMethod.Post, "/ca/entreu/enllac", new FormUrlEncodedContent(fields), ("Host", "lladre.example"));
        Assert.Equal(409, page.Status);
    }

    /// <summary>Of as many tries, at most twenty are heard in each minute that they take.</summary>
    private static async Task SlowedAsync(Visitor guesser, string token, int count, Func<int, string> address, Func<int, (string, string)[]> fields)
    {
        var (heard, began) = (0, TimeProvider.System.GetTimestamp());
        for (var i = 0; i < count; i++)
        {
            var page = await guesser.PostBareAsync(address(i), [.. fields(i), ("__RequestVerificationToken", token)]);
            Assert.True(page.Status is 422 or 429, $"{page.Status}");
            heard += page.Status == 422 ? 1 : 0;
        }

        Assert.InRange(heard, 1, 20 * (1 + (int)Math.Ceiling(TimeProvider.System.GetElapsedTime(began).TotalMinutes)));
    }

    [GeneratedRegex("http[^\\s>]+/entreu/enllac/[^\\s>]+")]
    private static partial Regex Link();
}
