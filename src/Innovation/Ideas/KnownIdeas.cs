using Microsoft.EntityFrameworkCore;
using Talaia.Innovation.Challenges;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;

namespace Talaia.Innovation.Ideas;

internal static class KnownIdeas
{
    /// <exception cref="RuleException">`unknown-idea`.</exception>
    public static async Task<(Idea Idea, Challenge Challenge)> FindAsync(TalaiaDb db, string slug, CancellationToken cancel)
    {
        var idea = await db.Set<Idea>().SingleOrDefaultAsync(idea => idea.Slug == slug, cancel)
            ?? throw new RuleException("unknown-idea", $"There is no idea «{slug}». Nothing was changed.");
        return (idea, await db.Set<Challenge>().SingleAsync(challenge => challenge.Id == idea.ChallengeId, cancel));
    }
}
