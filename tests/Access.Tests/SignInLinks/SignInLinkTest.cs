using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Talaia.Access.Accounts;
using Talaia.Access.SignInLinks;
using Talaia.Kernel.Data;
using Talaia.Kernel.Jobs;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Mail;
using Talaia.TestKit;

namespace Talaia.Access.Tests.SignInLinks;

public sealed class SignInLinkTest
{
    private static readonly LinkPage Page = new("https://talaia.example/ca/entreu/enllac/", "?returnTo=%2Fca%2Foficina");

    [Theory, Engines]
    public async Task A_link_comes_by_mail_opens_once_and_stands_nowhere_in_clear(Engine engine)
    {
        await using var door = await Doorway.OpenAsync(engine);
        var letter = Assert.Single(await AskAsync(door, " ANA@prova.talaia.example"));
        Assert.Equal(("sign-in-link", door.Ana.Email, "ca"), (letter.Template, letter.Address, letter.Language));
        var values = JsonSerializer.Deserialize<Dictionary<string, string>>(letter.Values)!;
        Assert.Equal("15", values["minutes"]);
        Assert.EndsWith(Page.After, values["url"], StringComparison.Ordinal);
        var token = Token(letter);
        Assert.Equal(43, token.Length);
        Assert.Equal(Secrets.Hash(token), await door.UseAsync<TalaiaDb, string>(db => db.Set<SignInLink>().Select(link => link.TokenHash).SingleAsync()));

        Assert.Equal(door.Ana.Id, await TakeAsync(door, token));
        Assert.Null(await TakeAsync(door, token));
    }

    [Theory, Engines]
    public async Task Of_many_uses_at_once_exactly_one_wins(Engine engine)
    {
        await using var door = await Doorway.OpenAsync(engine);
        var token = Token(Assert.Single(await AskAsync(door, door.Ana.Email)));
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => TakeAsync(door, token))));
        Assert.Single(outcomes, outcome => outcome == door.Ana.Id);
    }

    [Theory, Engines]
    public async Task Of_two_links_used_at_once_one_wins_and_the_other_dies(Engine engine)
    {
        await using var door = await Doorway.OpenAsync(engine);
        await AskAsync(door, door.Ana.Email);
        var tokens = (await AskAsync(door, door.Ana.Email)).Select(Token).ToList();
        Assert.Equal(2, tokens.Distinct().Count());
        var outcomes = await Task.WhenAll(tokens.Select(token => Task.Run(() => TakeAsync(door, token))));
        Assert.Single(outcomes, outcome => outcome == door.Ana.Id);
        foreach (var token in tokens)
            Assert.Null(await TakeAsync(door, token));
    }

    [Theory, Engines]
    public async Task After_fifteen_minutes_a_link_is_over(Engine engine)
    {
        await using var door = await Doorway.OpenAsync(engine);
        var token = Token(Assert.Single(await AskAsync(door, door.Ana.Email)));
        door.House.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.Null(await TakeAsync(door, token));
    }

    [Theory, Engines]
    public async Task An_unknown_address_costs_the_same_row_sends_nothing_and_is_kept_nowhere(Engine engine)
    {
        await using var door = await Doorway.OpenAsync(engine);
        Assert.Empty(await AskAsync(door, "ningu@prova.talaia.example"));
        var jobs = await door.UseAsync<TalaiaDb, List<Job>>(db => db.Set<Job>().AsNoTracking().ToListAsync());
        Assert.DoesNotContain("ningu", Assert.Single(jobs).Payload, StringComparison.Ordinal);
        Assert.NotNull(jobs[0].DoneAt);
    }

    [Theory, Engines]
    public async Task Ten_thousand_wrong_links_get_nowhere_and_the_right_one_still_opens(Engine engine)
    {
        await using var door = await Doorway.OpenAsync(engine);
        var token = Token(Assert.Single(await AskAsync(door, door.Ana.Email)));
        await door.UseAsync<UseSignInLink>(async use =>
        {
            for (var i = 0; i < 10_000; i++)
                Assert.Null(await use.RunAsync(i % 2 == 0 ? Secrets.New() : token[..42] + (char)('0' + i % 10) + i));
        });
        Assert.Equal(door.Ana.Id, await TakeAsync(door, token));
    }

    [Theory, Engines]
    public async Task Who_is_shut_out_gets_no_link(Engine engine)
    {
        await using var door = await Doorway.OpenAsync(engine);
        await door.UseAsync<LockAccount>(shut => shut.RunAsync(door.Ana.Id, isLocked: true, "test"));
        Assert.Empty(await AskAsync(door, door.Ana.Email));
    }

    private static async Task<List<Letter>> AskAsync(Doorway door, string email)
    {
        await door.UseAsync<AskSignInLink>(ask => ask.RunAsync(email, Page));
        await door.House.Services.GetRequiredService<RunDueJobs>().RunAsync();
        return await door.LettersAsync();
    }

    private static Task<Guid?> TakeAsync(Doorway door, string token) => door.UseAsync<UseSignInLink, Guid?>(use => use.RunAsync(token));

    private static string Token(Letter letter) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(letter.Values)!["url"][Page.Before.Length..].Split('?')[0];
}
