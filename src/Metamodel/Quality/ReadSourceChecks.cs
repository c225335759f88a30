using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;

namespace Talaia.Metamodel.Quality;

/// <summary>What was found where a source was last asked for.</summary>
/// <param name="IsDead">It is gone, or has failed for days.</param>
public sealed record SourceCheckRow(string Address, DateTimeOffset CheckedAt, int? Status, string Error, bool IsDead);

/// <summary>When the sources of solutions were last asked for, and what they answered.</summary>
public sealed class ReadSourceChecks(TalaiaDb db)
{
    /// <summary>By address; empty while none was asked for.</summary>
    public async Task<IReadOnlyDictionary<string, SourceCheckRow>> AllAsync(CancellationToken cancel = default) =>
        (await db.Set<SourceCheck>().AsNoTracking().ToListAsync(cancel))
            .ToDictionary(check => check.Address, check => new SourceCheckRow(check.Address, check.CheckedAt, check.Status, check.Error, check.IsDead));
}
