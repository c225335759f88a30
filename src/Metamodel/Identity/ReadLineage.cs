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
        var lineage = await AllAsync(cancel: cancel);
        return code => lineage.End(code, stands);
    }

    /// <param name="after">Sequence of a release: only what later ones ended.</param>
    /// <param name="upTo">Sequence of the last release to follow; null for all.</param>
    internal async Task<Lineage> AllAsync(int after = 0, int? upTo = null, CancellationToken cancel = default) =>
        Lineage.Of((await db.Set<Succession>().AsNoTracking().Where(step => step.Sequence > after && (upTo == null || step.Sequence <= upTo)).ToListAsync(cancel)).ConvertAll(step => (step.Retired, step.Successor, step.Sequence)));
}
