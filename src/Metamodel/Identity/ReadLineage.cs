using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;

namespace Talaia.Metamodel.Identity;

/// <summary>Where what once pointed at an element points now.</summary>
public sealed class ReadLineage(TalaiaDb db)
{
    /// <param name="stands">Whether a code is one of those that are asked for today.</param>
    /// <returns>From a code to the one that goes on for it; itself where it stands; null where it goes on in none, or in several, so that nobody chose for the reader.</returns>
    public async Task<Func<string, string?>> EndsAsync(Func<string, bool> stands, CancellationToken cancel = default)
    {
        var steps = await db.Set<Succession>().AsNoTracking().ToListAsync(cancel);
        var lineage = Lineage.Of(steps.Select(step => (step.Retired, step.Successor, step.Sequence)));
        return code => lineage.End(code, stands);
    }
}
