using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;

namespace Talaia.Innovation.Gates;

internal static class KnownGates
{
    /// <exception cref="RuleException">`unknown-gate`.</exception>
    public static async Task<GateRun> FindAsync(TalaiaDb db, int year, string key, CancellationToken cancel) =>
        await db.Set<GateRun>().SingleOrDefaultAsync(run => run.Year == year && run.Key == key, cancel)
        ?? throw new RuleException("unknown-gate", $"There is no voting «{key}» in {year}. Nothing was changed.");
}
