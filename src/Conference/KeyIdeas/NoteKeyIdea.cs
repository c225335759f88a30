using Microsoft.EntityFrameworkCore;
using Talaia.Conference.Editions;
using Talaia.Conference.Sessions;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;
using Talaia.Kernel.Problems;

namespace Talaia.Conference.KeyIdeas;

/// <summary>Writes a key idea down, with who said it and when. The same form sent twice notes it once.</summary>
public sealed class NoteKeyIdea(TalaiaDb db, LoopThings things, EditionQueue queue, TimeProvider clock)
{
    /// <param name="key">The idempotency key of the form that was sent, 1–100 characters.</param>
    /// <returns>The idea's number.</returns>
    /// <exception cref="InputException">`unknown-edition`, `bad-idempotency-key`.</exception>
    /// <exception cref="RuleException">
    /// `unknown-session`, `not-a-speaker`, `key-idea-without-sentence`, `key-idea-too-long`, `minute-outside-session`, `key-idea-without-profile`, `unknown-element`, `unknown-trend`,
    /// `unknown-challenge`.
    /// </exception>
    public async Task<int> RunAsync(int year, string code, KeyIdeaNote note, Concerns concerns, string key, string actor, CancellationToken cancel = default)
    {
        if (key.Length is 0 or > 100)
            throw new InputException(new Problem("bad-idempotency-key", "An idempotency key has 1 to 100 characters."));
        using var place = await queue.EnterAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var edition = await EditionTurn.TakeAsync(db, year, cancel);
        var own = db.Set<KeyIdea>().Where(idea => idea.EditionId == edition.Id);
        if (await own.Where(idea => idea.NoteKey == key).Select(idea => (int?)idea.Number).SingleOrDefaultAsync(cancel) is { } noted)
            return noted;
        var session = await db.Set<Session>().AsNoTracking().SingleOrDefaultAsync(known => known.EditionId == edition.Id && known.Code == code, cancel)
            ?? throw UnknownSession.Of(year, code);
        var number = (await own.MaxAsync(idea => (int?)idea.Number, cancel) ?? 0) + 1;
        var idea = new KeyIdea(session, number, note, await NotedIdeas.SpeakerAsync(db, session, note.Speaker, cancel), key, actor, clock);
        db.Add(idea);
        db.Add(new Link(idea.Ref, LinkKinds.MadeFrom, session.Ref, actor, clock));
        await things.LinkAsync(idea.Ref, concerns, actor, cancel);
        db.Add(new AuditEntry(actor, "note-key-idea", idea.Ref, clock));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return number;
    }
}
