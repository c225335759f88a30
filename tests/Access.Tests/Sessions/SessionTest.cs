using Microsoft.EntityFrameworkCore;
using Talaia.Access.Accounts;
using Talaia.Access.Sessions;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;
using Talaia.TestKit;

namespace Talaia.Access.Tests.Sessions;

public sealed class SessionTest
{
    [Theory, Engines]
    public async Task A_session_is_known_by_its_key_of_which_only_the_hash_is_kept(Engine engine)
    {
        await using var door = await Doorway.OpenAsync(engine);
        var (key, session) = await door.EnterAsync(SignInMethod.Passkey);
        Assert.Equal((door.Ana, SignInMethod.Passkey), (session.Person, session.Method));
        Assert.Null(await door.FindAsync(key + "x"));
        var row = await door.UseAsync<TalaiaDb, Session>(db => db.Set<Session>().AsNoTracking().SingleAsync());
        Assert.Equal((Secrets.Hash(key), "Firefox · Linux"), (row.KeyHash, row.Device));
        Assert.Equal(1, await door.ActsAsync("sign-in"));
    }

    [Theory, Engines]
    public async Task It_ends_after_two_idle_hours_and_after_twelve_however_busy(Engine engine)
    {
        await using var door = await Doorway.OpenAsync(engine);
        var (idle, _) = await door.EnterAsync();
        door.House.Clock.Advance(TimeSpan.FromMinutes(121));
        Assert.Null(await door.FindAsync(idle));

        var (busy, _) = await door.EnterAsync();
        for (var hour = 1; hour < 12; hour++)
        {
            door.House.Clock.Advance(TimeSpan.FromHours(1));
            Assert.NotNull(await door.FindAsync(busy));
        }

        door.House.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Null(await door.FindAsync(busy));
    }

    [Theory, Engines]
    public async Task When_it_was_seen_is_written_at_most_once_a_minute(Engine engine)
    {
        await using var door = await Doorway.OpenAsync(engine);
        var (key, session) = await door.EnterAsync();
        door.House.Clock.Advance(TimeSpan.FromSeconds(59));
        await door.FindAsync(key);
        Assert.Equal(session.StartedAt, await SeenAsync(door));
        door.House.Clock.Advance(TimeSpan.FromSeconds(1));
        await door.FindAsync(key);
        Assert.Equal(session.StartedAt.AddMinutes(1), await SeenAsync(door));
    }

    [Theory, Engines]
    public async Task One_is_ended_or_all_others_at_once_on_this_node(Engine engine)
    {
        await using var door = await Doorway.OpenAsync(engine);
        var (first, one) = await door.EnterAsync();
        var (second, two) = await door.EnterAsync();
        var (third, _) = await door.EnterAsync();
        Assert.False(await door.UseAsync<EndSession, bool>(end => end.RunAsync(door.Biel.Id, one.Id, "test")), "somebody else's session was ended");
        Assert.True(await door.UseAsync<EndSession, bool>(end => end.RunAsync(door.Ana.Id, one.Id, "test")));
        Assert.Equal(new List<bool> { false, true, true }, await AliveAsync(door, first, second, third));
        Assert.Equal(1, await door.UseAsync<EndSessions, int>(end => end.RunAsync(door.Ana.Id, two.Id, "test")));
        Assert.Equal(new List<bool> { false, true, false }, await AliveAsync(door, first, second, third));
    }

    [Theory, Engines]
    public async Task What_another_node_has_ended_is_believed_five_seconds_and_no_longer(Engine engine)
    {
        await using var door = await Doorway.OpenAsync(engine);
        var (key, _) = await door.EnterAsync();
        await door.UseAsync<TalaiaDb>(db => db.Set<Session>().ExecuteDeleteAsync());
        Assert.NotNull(await door.FindAsync(key));
        door.House.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Null(await door.FindAsync(key));
    }

    [Theory, Engines]
    public async Task Another_role_an_erased_person_and_a_closed_account_end_it(Engine engine)
    {
        await using var door = await Doorway.OpenAsync(engine);
        var (role, _) = await door.EnterAsync();
        await ExecuteAsync(door, $"UPDATE people SET role = 'editor' WHERE email = {door.Ana.Email}");
        door.House.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Null(await door.FindAsync(role));
        await ExecuteAsync(door, $"UPDATE people SET role = 'analyst' WHERE email = {door.Ana.Email}");

        var (shut, _) = await door.EnterAsync();
        await door.UseAsync<LockAccount>(shutting => shutting.RunAsync(door.Ana.Id, isLocked: true, "test"));
        Assert.Null(await door.FindAsync(shut));
        Assert.Equal("account-shut", (await Assert.ThrowsAsync<RuleException>(() => door.EnterAsync())).Code);
        await door.UseAsync<LockAccount>(shutting => shutting.RunAsync(door.Ana.Id, isLocked: false, "test"));

        var (erased, _) = await door.EnterAsync();
        await ExecuteAsync(door, $"DELETE FROM people WHERE email = {door.Ana.Email}");
        door.House.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Null(await door.FindAsync(erased));
        Assert.Equal(0, await door.UseAsync<TalaiaDb, int>(db => db.Set<Account>().CountAsync()));
    }

    [Theory]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0", "Edge · Windows")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1", "Safari · iOS")]
    [InlineData("Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36", "Chrome · Android")]
    [InlineData("curl/8.5.0", "")]
    [InlineData(null, "")]
    public void A_browser_is_shortened_to_what_its_owner_knows(string? agent, string name) => Assert.Equal(name, Devices.NameOf(agent));

    private static Task<DateTimeOffset> SeenAsync(Doorway door) => door.UseAsync<TalaiaDb, DateTimeOffset>(db => db.Set<Session>().Select(session => session.SeenAt).SingleAsync());

    private static async Task<List<bool>> AliveAsync(Doorway door, params string[] keys)
    {
        var alive = new List<bool>();
        foreach (var key in keys)
            alive.Add(await door.FindAsync(key) is not null);
        return alive;
    }

    private static Task ExecuteAsync(Doorway door, FormattableString sql) => door.UseAsync<TalaiaDb>(db => db.Database.ExecuteSqlAsync(sql));
}
