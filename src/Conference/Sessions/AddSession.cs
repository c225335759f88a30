using Talaia.Conference.Editions;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;

namespace Talaia.Conference.Sessions;

/// <summary>
/// Puts a session into the programme. Clashes do not refuse it, since programmes pass through them while they are made; <see cref="ReadProgramme"/> lists them.
/// </summary>
public sealed class AddSession(TalaiaDb db, TimeProvider clock)
{
    /// <returns>The session's code.</returns>
    /// <exception cref="InputException">`unknown-edition`, `session-without-title`, `bad-minutes`, `speaker-without-name`.</exception>
    public async Task<string> RunAsync(int year, SessionDraft draft, string actor, CancellationToken cancel = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var programme = await Programme.LoadAsync(db, await EditionTurn.TakeAsync(db, year, cancel), clock, cancel);
        var session = programme.Add(draft);
        db.Add(new AuditEntry(actor, "add-session", session.Ref, clock));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return session.Code;
    }
}
