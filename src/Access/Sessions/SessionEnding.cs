using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;

namespace Talaia.Access.Sessions;

/// <summary>Ends sessions inside another act's transaction: remove, save, then forget.</summary>
public sealed class SessionEnding(TalaiaDb db, SessionCache cache)
{
    /// <returns>How many will end when the act is saved.</returns>
    internal async Task<int> RemoveAsync(Guid person, Guid? except, CancellationToken cancel)
    {
        var ended = await db.Set<Session>().Where(session => session.Person == person && session.Id != except).ToListAsync(cancel);
        db.RemoveRange(ended);
        return ended.Count;
    }

    /// <summary>After the act is saved: this node believes nothing of the person's sessions any more.</summary>
    internal void Forget(Guid person) => cache.Forget(person);
}
