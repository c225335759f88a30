using Microsoft.EntityFrameworkCore;
using Talaia.Conference.Sessions;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;

namespace Talaia.Conference.KeyIdeas;

/// <summary>Rewrites a key idea while it is only noted: other languages, a better sentence, the right minute.</summary>
public sealed class EditKeyIdea(TalaiaDb db, LoopThings things, TimeProvider clock)
{
    /// <exception cref="RuleException">`unknown-key-idea`, `key-idea-decided`, and those of <see cref="NoteKeyIdea"/>.</exception>
    public async Task RunAsync(int year, int number, KeyIdeaNote note, Concerns concerns, string actor, CancellationToken cancel = default)
    {
        var idea = await NotedIdeas.FindAsync(db, year, number, cancel);
        var session = await db.Set<Session>().AsNoTracking().SingleAsync(known => known.Id == idea.SessionId, cancel);
        idea.Write(session, note, await NotedIdeas.SpeakerAsync(db, session, note.Speaker, cancel));
        await things.LinkAsync(idea.Ref, concerns, actor, cancel);
        db.Add(new AuditEntry(actor, "edit-key-idea", idea.Ref, clock));
        await db.SaveChangesAsync(cancel);
    }
}
