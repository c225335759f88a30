using Microsoft.EntityFrameworkCore;
using Talaia.Access.Accounts;
using Talaia.Kernel.Data;
using Talaia.Territory.People;

namespace Talaia.Access.Sessions;

/// <summary>A session that is alive, with the person as they are now.</summary>
public sealed record LiveSession(Guid Id, PersonRow Person, string Method, DateTimeOffset StartedAt);

/// <summary>
/// Tells whose a session is, if it is alive: neither ended, nor older or longer idle than allowed, nor of somebody erased, shut out or given another role.
/// What was read is believed for at most five seconds.
/// </summary>
public sealed class FindSession(TalaiaDb db, FindPerson people, SessionCache cache, SessionTimes times, TimeProvider clock)
{
    public async Task<LiveSession?> RunAsync(string key, CancellationToken cancel = default)
    {
        var hash = Secrets.Hash(key);
        var now = clock.GetUtcNow();
        var (found, seenAt) = cache.Find(hash) ?? await ReadAsync(hash, cancel);
        if (found is null || IsOver(found, seenAt, now))
            return null;
        if (now - seenAt >= SessionTimes.SeenEvery)
            await SeeAsync(hash, found, now, cancel);
        return found;
    }

    private async Task<(LiveSession? Session, DateTimeOffset SeenAt)> ReadAsync(string hash, CancellationToken cancel)
    {
        var mark = cache.Mark;
        var session = await db.Set<Session>().AsNoTracking().SingleOrDefaultAsync(session => session.KeyHash == hash, cancel);
        if (session is null || await people.ByIdAsync(session.Person, cancel) is not { } person || person.Role != session.Role || person.Codi6 != session.Codi6
            || await db.Set<Account>().AnyAsync(account => account.Id == person.Id && account.IsShut, cancel))
            return default;
        var found = new LiveSession(session.Id, person, session.Method, session.StartedAt);
        cache.Keep(hash, found, session.SeenAt, mark);
        return (found, session.SeenAt);
    }

    private bool IsOver(LiveSession session, DateTimeOffset seenAt, DateTimeOffset now) =>
        now - session.StartedAt >= times.Longest || (Role.OfOffice.Contains(session.Person.Role) && now - seenAt >= times.Idle);

    // One statement, and no audit: being seen is no act. Two nodes that see at once write the same minute.
    private async Task SeeAsync(string hash, LiveSession session, DateTimeOffset now, CancellationToken cancel)
    {
        var mark = cache.Mark;
        if (await db.Set<Session>().Where(row => row.Id == session.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.SeenAt, now), cancel) == 1)
            cache.Keep(hash, session, now, mark);
    }
}
