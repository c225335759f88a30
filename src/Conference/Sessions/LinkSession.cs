using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;

namespace Talaia.Conference.Sessions;

/// <summary>Says which elements, trends and challenges a session concerns: exactly these afterwards.</summary>
public sealed class LinkSession(TalaiaDb db, LoopThings things, TimeProvider clock)
{
    /// <exception cref="RuleException">`unknown-session`, `unknown-element`, `unknown-trend`, `unknown-challenge`.</exception>
    public async Task RunAsync(int year, string code, Concerns concerns, string actor, CancellationToken cancel = default)
    {
        var session = await db.Set<Session>().AsNoTracking().SingleOrDefaultAsync(known => known.Year == year && known.Code == code, cancel) ?? throw UnknownSession.Of(year, code);
        await things.LinkAsync(session.Ref, concerns, actor, cancel);
        db.Add(new AuditEntry(actor, "link-session", session.Ref, clock));
        await db.SaveChangesAsync(cancel);
    }
}
