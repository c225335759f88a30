using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;

namespace Talaia.Innovation.Processes;

internal static class KnownProcesses
{
    /// <exception cref="RuleException">`unknown-process`.</exception>
    public static async Task<Process> FindAsync(TalaiaDb db, int year, CancellationToken cancel) =>
        await db.Set<Process>().SingleOrDefaultAsync(process => process.Year == year, cancel)
        ?? throw new RuleException("unknown-process", $"{year} has no process. Nothing was changed.");
}
