using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;

namespace Talaia.Conference.Editions;

/// <summary>
/// Acts that give numbers or places in an edition come strictly one after another, whatever their number and on both engines: each first writes the
/// edition's row in its own transaction, and the next waits there until that has committed (PostgreSQL) or until it may write at all (SQLite).
/// </summary>
internal static class EditionTurn
{
    /// <summary>Waits for its turn within the caller's transaction and reads the edition as it then is, untracked.</summary>
    /// <exception cref="InputException">`unknown-edition`.</exception>
    public static async Task<Edition> TakeAsync(TalaiaDb db, int year, CancellationToken cancel)
    {
        var taken = await db.Set<Edition>().Where(edition => edition.Year == year)
            .ExecuteUpdateAsync(set => set.SetProperty(edition => edition.Turns, edition => edition.Turns + 1), cancel);
        if (taken == 0)
            throw UnknownEdition.Of(year);
        return await db.Set<Edition>().AsNoTracking().SingleAsync(edition => edition.Year == year, cancel);
    }
}
