using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Metamodel.Releases;
using Talaia.Metamodel.Solutions;

namespace Talaia.Metamodel.Quality;

/// <summary>Counts what a release covers, in the transaction that makes it.</summary>
internal static class CountCoverage
{
    public static async Task AddAsync(TalaiaDb db, int sequence, MetamodelState state, CancellationToken cancel) =>
        db.Add(new ReleaseCoverage(sequence, state, await AnsweredAsync(db, cancel)));

    /// <returns>Codes of the elements that solutions answer, with what is not saved yet.</returns>
    public static async Task<IReadOnlySet<string>> AnsweredAsync(TalaiaDb db, CancellationToken cancel)
    {
        await db.Set<Solution>().LoadAsync(cancel);
        return db.Set<Solution>().Local.SelectMany(solution => solution.Facts.ElementCodes).ToHashSet(StringComparer.Ordinal);
    }
}
