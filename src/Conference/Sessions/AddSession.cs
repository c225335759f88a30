using Talaia.Conference.Editions;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;

namespace Talaia.Conference.Sessions;

/// <summary>
/// Puts a session into the programme. Clashes do not refuse it, since programmes pass through them while they are made; <see cref="ReadProgramme"/> lists them.
/// </summary>
public sealed class AddSession(TalaiaDb db, LoopThings things, TimeProvider clock)
{
    /// <param name="concerns">What it touches and speaks of; null for nothing yet.</param>
    /// <returns>The session's code.</returns>
    /// <exception cref="RuleException">`unknown-element`, `unknown-trend`, `unknown-challenge`.</exception>
    /// <exception cref="InputException">`unknown-edition`, `session-without-title`, `bad-minutes`, `speaker-without-name`.</exception>
    public async Task<string> RunAsync(int year, SessionDraft draft, string actor, Concerns? concerns = null, CancellationToken cancel = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var programme = await Programme.LoadAsync(db, await EditionTurn.TakeAsync(db, year, cancel), clock, cancel);
        var session = programme.Add(draft);
        if (concerns is not null)
            await things.LinkAsync(session.Ref, concerns, actor, cancel);
        db.Add(new AuditEntry(actor, "add-session", session.Ref, clock));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return session.Code;
    }
}
