using Talaia.Conference.Editions;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;

namespace Talaia.Conference.Sessions;

/// <summary>Changes what a session is, where and when. Its code never changes.</summary>
public sealed class EditSession(TalaiaDb db, LoopThings things, TimeProvider clock)
{
    /// <param name="concerns">What it touches and speaks of from now on; null leaves that as it is.</param>
    /// <exception cref="RuleException">`unknown-session`, `unknown-element`, `unknown-trend`, `unknown-challenge`.</exception>
    /// <exception cref="InputException">`unknown-edition`, `session-without-title`, `bad-minutes`, `speaker-without-name`, `speaker-too-long`, `languages-too-long`.</exception>
    public async Task RunAsync(int year, string code, SessionDraft draft, string actor, Concerns? concerns = null, CancellationToken cancel = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var programme = await Programme.LoadAsync(db, await EditionTurn.TakeAsync(db, year, cancel), clock, cancel);
        var session = programme.Sessions.Find(known => known.Code == code) ?? throw UnknownSession.Of(year, code);
        programme.Write(session, draft);
        if (concerns is not null)
            await things.LinkAsync(session.Ref, concerns, actor, cancel);
        db.Add(new AuditEntry(actor, "edit-session", session.Ref, clock));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }
}
