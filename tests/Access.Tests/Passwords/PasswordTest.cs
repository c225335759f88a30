using Microsoft.EntityFrameworkCore;
using Talaia.Access.Accounts;
using Talaia.Access.Passwords;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;
using Talaia.TestKit;

namespace Talaia.Access.Tests.Passwords;

public sealed class PasswordTest
{
    [Theory]
    [InlineData("onze lletre", "password-short")]
    [InlineData("Contrasenya2026!", "password-common")]
    [InlineData("barcelonabarcelona", "password-common")]
    [InlineData("1qaz2wsx3edc", "password-common")]
    [InlineData("demo-talaia-2026", "password-common")]
    [InlineData("aaaabbbbaaaabbbb", "password-common")]
    [InlineData("soc la berta.font de veres", "password-address")]
    [InlineData("quatre barques al port", null)]
    [InlineData("barcelona sota la pluja", null)]
    public void A_password_is_long_not_common_and_not_the_address(string password, string? rule) =>
        Assert.Equal(rule, PasswordRules.Broken(password, "berta.font@prova.talaia.example", CommonPasswords.All));

    [Fact]
    public void The_list_of_common_passwords_is_shipped() => Assert.True(CommonPasswords.All.Count > 80);

    [Theory, Engines]
    public async Task A_thousand_wrong_passwords_get_nowhere_lock_the_account_ever_longer_and_name_nobody(Engine engine)
    {
        await using var door = await Doorway.OpenAsync(engine);
        var (_, session) = await door.EnterAsync();
        await door.SetPasswordAsync(session.Id);
        for (var i = 0; i < 1_000; i++)
            Assert.Null(await door.TryAsync($"endevinada {i}"));

        var account = await door.AccountAsync();
        Assert.Equal(5, account.AccessFailedCount);
        Assert.Null(await door.TryAsync(Doorway.Password));
        Assert.Equal(1_001, await door.ActsAsync("refuse-sign-in"));
        Assert.Equal(0, await door.UseAsync<TalaiaDb, int>(db => db.Set<AuditEntry>().CountAsync(entry => entry.Act == "refuse-sign-in" && (entry.Actor != "anonymous" || entry.SubjectKey != "password" || entry.Detail != ""))));

        door.House.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.NotNull(await door.TryAsync(Doorway.Password));
    }

    [Theory]
    [InlineData(5, 15)]
    [InlineData(10, 30)]
    [InlineData(15, 60)]
    [InlineData(20, 120)]
    [InlineData(500, 1440)]
    public void Each_further_lock_is_twice_as_long_up_to_a_day(int failures, int minutes) => Assert.Equal(TimeSpan.FromMinutes(minutes), Account.LockAfter(failures));

    [Theory, Engines]
    public async Task Of_many_guesses_sent_at_once_each_counts_and_none_slips_past_the_lock(Engine engine)
    {
        await using var door = await Doorway.OpenAsync(engine);
        var (_, session) = await door.EnterAsync();
        await door.SetPasswordAsync(session.Id);
        await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Task.Run(() => door.TryAsync($"alhora {i}"))));
        Assert.Equal(5, (await door.AccountAsync()).AccessFailedCount);
        Assert.Null(await door.TryAsync(Doorway.Password));
    }

    [Theory, Engines]
    public async Task A_password_alone_does_not_open_the_office(Engine engine)
    {
        await using var door = await Doorway.OpenAsync(engine);
        var (_, session) = await door.EnterAsync();
        await door.SetPasswordAsync(session.Id);
        Assert.True((await door.TryAsync(Doorway.Password))!.NeedsMore);
        await door.UseAsync<OpenDemonstrationAccount>(open => open.RunAsync(door.Biel.Id, "demo-talaia-2026", "test"));
        Assert.False((await door.TryAsync("demo-talaia-2026", door.Biel.Email))!.NeedsMore);
    }

    [Theory, Engines]
    public async Task An_unknown_address_a_person_without_password_and_a_wrong_password_leave_the_same_trace(Engine engine)
    {
        await using var door = await Doorway.OpenAsync(engine);
        await door.UseAsync<OpenDemonstrationAccount>(open => open.RunAsync(door.Biel.Id, "demo-talaia-2026", "test"));
        foreach (var email in new[] { "ningu@prova.talaia.example", door.Ana.Email, door.Biel.Email })
            Assert.Null(await door.TryAsync("una qualsevol", email));
        var traces = await door.UseAsync<TalaiaDb, List<AuditEntry>>(db => db.Set<AuditEntry>().Where(entry => entry.Act == "refuse-sign-in").ToListAsync());
        Assert.Equal(3, traces.Count);
        Assert.Single(traces.Select(trace => (trace.Actor, trace.SubjectKind, trace.SubjectKey, trace.Detail)).Distinct());
    }

    [Theory, Engines]
    public async Task A_change_asks_for_the_present_one_ends_other_sessions_and_is_told_by_mail(Engine engine)
    {
        await using var door = await Doorway.OpenAsync(engine);
        var (stolen, _) = await door.EnterAsync();
        var (key, session) = await door.EnterAsync();
        await door.SetPasswordAsync(session.Id);
        Assert.Null(await door.FindAsync(stolen));
        Assert.NotNull(await door.FindAsync(key));

        var refused = await Assert.ThrowsAsync<RuleException>(() => door.UseAsync<ChangePassword>(change =>
            change.RunAsync(door.Ana, "no era aquesta", "cinc gavines al moll", session.Id, "test")));
        Assert.Equal("password-wrong", refused.Code);
        Assert.NotNull(await door.TryAsync(Doorway.Password));
        await door.UseAsync<ChangePassword>(change => change.RunAsync(door.Ana, Doorway.Password, "cinc gavines al moll", session.Id, "test"));
        Assert.Null(await door.TryAsync(Doorway.Password));
        Assert.NotNull(await door.TryAsync("cinc gavines al moll"));
        Assert.Equal(2, (await door.LettersAsync()).Count(letter => letter is { Template: "security-notice", Language: "ca" } && letter.Address == door.Ana.Email));
    }
}
