using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;

namespace Talaia.Access.Sessions;

public sealed record SessionRow(Guid Id, string Device, string Method, DateTimeOffset StartedAt, DateTimeOffset SeenAt);

/// <summary>Where a person is signed in, the latest first.</summary>
public sealed class ReadSessions(TalaiaDb db, SessionTimes times, TimeProvider clock)
{
    public Task<List<SessionRow>> RunAsync(Guid person, CancellationToken cancel = default)
    {
        var over = clock.GetUtcNow() - times.Longest;
        return db.Set<Session>().Where(session => session.Person == person && session.StartedAt > over).OrderByDescending(session => session.SeenAt)
            .Select(session => new SessionRow(session.Id, session.Device, session.Method, session.StartedAt, session.SeenAt)).ToListAsync(cancel);
    }
}
