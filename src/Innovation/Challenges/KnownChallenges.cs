using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;

namespace Talaia.Innovation.Challenges;

internal static class KnownChallenges
{
    /// <exception cref="RuleException">`unknown-challenge`.</exception>
    public static async Task<Challenge> FindAsync(TalaiaDb db, string slug, CancellationToken cancel) =>
        await db.Set<Challenge>().SingleOrDefaultAsync(challenge => challenge.Slug == slug, cancel)
        ?? throw new RuleException("unknown-challenge", $"There is no challenge «{slug}». Nothing was changed.");
}
