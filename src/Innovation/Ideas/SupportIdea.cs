using Microsoft.EntityFrameworkCore;
using Talaia.Innovation.Participants;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;

namespace Talaia.Innovation.Ideas;

/// <summary>Somebody who takes part supports an idea: once a person, doing it again does nothing.</summary>
public sealed class SupportIdea(TalaiaDb db, WhoActs who, TimeProvider clock)
{
    private static readonly string[] Tools = ["ideas", "discussion"];

    /// <exception cref="RuleException">`unknown-idea`, or one of <see cref="WhoActs"/>.</exception>
    public Task RunAsync(string slug, string actor, CancellationToken cancel = default) => UntilUndisturbed.RunAsync(db, async () =>
    {
        var (idea, challenge) = await KnownIdeas.FindAsync(db, slug, cancel);
        var person = await who.RequireAsync(challenge, Tools, actor, cancel);
        if (!await db.Set<IdeaSupport>().AnyAsync(support => support.IdeaId == idea.Id && support.PersonId == person.Id, cancel))
            db.Add(new IdeaSupport(idea, person.Id, clock));
        return await db.SaveChangesAsync(cancel);
    });
}
