using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;

namespace Talaia.Innovation.Pilots;

internal static class KnownPilots
{
    /// <exception cref="RuleException">`unknown-pilot`.</exception>
    public static async Task<Pilot> FindAsync(TalaiaDb db, string slug, CancellationToken cancel) =>
        await db.Set<Pilot>().SingleOrDefaultAsync(pilot => pilot.Slug == slug, cancel)
        ?? throw new RuleException("unknown-pilot", $"There is no pilot «{slug}». Nothing was changed.");
}
