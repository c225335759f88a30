using Microsoft.EntityFrameworkCore;
using Talaia.Innovation.Participants;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;

namespace Talaia.Innovation.Ideas;

/// <summary>Somebody no longer supports an idea; they may support it again.</summary>
public sealed class WithdrawSupport(TalaiaDb db, WhoActs who)
{
    /// <exception cref="RuleException">`unknown-idea`, `unknown-person`, `not-a-participant`.</exception>
    public Task RunAsync(string slug, string actor, CancellationToken cancel = default) => UntilUndisturbed.RunAsync(db, async () =>
    {
        var (idea, challenge) = await KnownIdeas.FindAsync(db, slug, cancel);
        var person = await who.RequireParticipantAsync(challenge, actor, cancel);
        db.RemoveRange(await db.Set<IdeaSupport>().Where(support => support.IdeaId == idea.Id && support.PersonId == person.Id).ToListAsync(cancel));
        return await db.SaveChangesAsync(cancel);
    });
}
