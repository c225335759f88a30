using Talaia.Conference.Editions;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;

namespace Talaia.Conference.Sessions;

/// <summary>Changes what a session is, where and when. Its code never changes.</summary>
public sealed class EditSession(TalaiaDb db, TimeProvider clock)
{
    /// <exception cref="RuleException">`unknown-session`.</exception>
    /// <exception cref="InputException">`unknown-edition`, `session-without-title`, `bad-minutes`, `speaker-without-name`.</exception>
    public async Task RunAsync(int year, string code, SessionDraft draft, string actor, CancellationToken cancel = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var programme = await Programme.LoadAsync(db, await EditionTurn.TakeAsync(db, year, cancel), clock, cancel);
        var session = programme.Sessions.Find(known => known.Code == code) ?? throw UnknownSession.Of(year, code);
        programme.Write(session, draft);
        db.Add(new AuditEntry(actor, "edit-session", session.Ref, clock));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }
}
