using Talaia.Conference.Editions;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;

namespace Talaia.Conference.Sessions;

/// <summary>
/// Puts a session into the programme. Clashes do not refuse it, since programmes pass through them while they are made; <see cref="ReadProgramme"/> lists them.
/// The same form sent twice adds it once: its key becomes the guid that names the session in exchange files. Whoever goes back and types another session
/// into the same form adds that one too.
/// </summary>
public sealed class AddSession(TalaiaDb db, LoopThings things, TimeProvider clock)
{
    /// <param name="concerns">What it touches and speaks of; null for nothing yet.</param>
    /// <param name="key">The idempotency key of the form that was sent, a UUID; null where nobody sends it twice.</param>
    /// <returns>The session's code; of the one that stands where this form added one before.</returns>
    /// <exception cref="RuleException">`unknown-element`, `unknown-trend`, `unknown-challenge`.</exception>
    /// <exception cref="InputException">`unknown-edition`, `session-without-title`, `bad-minutes`, `speaker-without-name`, `speaker-too-long`, `languages-too-long`.</exception>
    public async Task<string> RunAsync(int year, SessionDraft draft, string actor, Concerns? concerns = null, Guid? key = null, CancellationToken cancel = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var programme = await Programme.LoadAsync(db, await EditionTurn.TakeAsync(db, year, cancel), clock, cancel);
        var guid = key?.ToString();
        if (programme.Sessions.Find(known => guid is not null && known.ScheduleGuid == guid && known.Title.Equals(draft.Title) && known.Start == draft.Start) is { } added)
            return added.Code;
        var session = programme.Add(draft, programme.HasGuid(guid) ? null : guid);
        if (concerns is not null)
            await things.LinkAsync(session.Ref, concerns, actor, cancel);
        db.Add(new AuditEntry(actor, "add-session", session.Ref, clock));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return session.Code;
    }
}
