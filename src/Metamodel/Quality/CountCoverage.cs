using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Metamodel.Releases;
using Talaia.Metamodel.Solutions;

namespace Talaia.Metamodel.Quality;

/// <summary>Counts what a release covers, in the transaction that makes it.</summary>
internal static class CountCoverage
{
    /// <summary>Keeps the count of a release whose time ends with the next one; there is none before the first.</summary>
    /// <param name="release">The next one's.</param>
    public static async Task OfFormerAsync(TalaiaDb db, int release, MetamodelState former, CancellationToken cancel)
    {
        if (release > 1)
            db.Add(new ReleaseCoverage(release - 1, former, await AnsweredAsync(db, cancel)));
    }

    /// <returns>Codes of the elements that solutions answer, with what is not saved yet.</returns>
    public static async Task<IReadOnlySet<string>> AnsweredAsync(TalaiaDb db, CancellationToken cancel)
    {
        await db.Set<Solution>().LoadAsync(cancel);
        return db.Set<Solution>().Local.SelectMany(solution => solution.Facts.ElementCodes).ToHashSet(StringComparer.Ordinal);
    }
}
