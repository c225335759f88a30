using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Relations;

namespace Talaia.Metamodel.Releases;

/// <summary>What differs between two releases. Only the rows that stand in one of them are read, of the texts only what is shown.</summary>
public sealed class ReadChanges(TalaiaDb db, KnownChanges known)
{
    /// <param name="before">Null for nothing: everything is added.</param>
    public async Task<ChangedCodes> OfAsync(Guid? before, Guid after, CancellationToken cancel = default)
    {
        var sequences = await db.Set<Release>().Where(release => release.Id == before || release.Id == after).ToDictionaryAsync(release => release.Id, release => release.Sequence, cancel);
        var (a, b) = (before is { } id ? sequences[id] : 0, sequences[after]);
        if (known.Find(a, b) is { } found)
            return found;
        var changed = await ReadAsync(a, b, cancel);
        known.Keep(changed);
        return changed;
    }

    /// <param name="part">The codes of each kind that are shown, some hundred at most.</param>
    public async Task<ReleaseDiff> ShowAsync(ChangedCodes changed, Func<string, IReadOnlyList<string>> part, CancellationToken cancel = default)
    {
        var codes = ChangeLists.OfElements.SelectMany(part).Distinct().ToList();
        var old = await ElementsAsync(db.Set<ElementVersion>().AsNoTracking().At(changed.Before).Where(row => codes.Contains(row.Code)), cancel);
        var now = await ElementsAsync(db.Set<ElementVersion>().AsNoTracking().At(changed.After).Where(row => codes.Contains(row.Code)), cancel);
        List<ElementPair> Pairs(string kind) => [.. part(kind).Select(code => new ElementPair(old[code], now[code]))];
        return new ReleaseDiff(
            [.. part(ChangeLists.Added).Select(code => now[code])],
            [.. part(ChangeLists.Removed).Select(code => old[code])],
            Pairs(ChangeLists.Renamed),
            Pairs(ChangeLists.Reworded),
            Pairs(ChangeLists.Retyped),
            Pairs(ChangeLists.Moved),
            Pairs(ChangeLists.Restated),
            await RelationsAsync(changed.After, part(ChangeLists.Related), cancel),
            await RelationsAsync(changed.Before, part(ChangeLists.Unrelated), cancel));
    }

    private async Task<ChangedCodes> ReadAsync(int a, int b, CancellationToken cancel)
    {
        var (gone, come) = (Only<ElementVersion>(a, b), Only<ElementVersion>(b, a));
        var (old, now) = (await gone.Select(row => row.Code).ToListAsync(cancel), await come.Select(row => row.Code).ToListAsync(cancel));
        var pairs = old.Intersect(now).Any()
            ? ReleaseDiff.Of(
                new MetamodelState(Facts(await gone.Where(row => come.Any(other => other.Code == row.Code)).ToListAsync(cancel)), []),
                new MetamodelState(Facts(await come.Where(row => gone.Any(other => other.Code == row.Code)).ToListAsync(cancel)), []))
            : null;
        IReadOnlyList<string> Of(Func<ReleaseDiff, IReadOnlyList<ElementPair>> kind) => pairs is null ? [] : InOrder(kind(pairs).Select(pair => pair.After.Code));
        return new ChangedCodes(a, b, new Dictionary<string, IReadOnlyList<string>>
        {
            [ChangeLists.Removed] = InOrder(old.Except(now)),
            [ChangeLists.Added] = InOrder(now.Except(old)),
            [ChangeLists.Retyped] = Of(diff => diff.Retyped),
            [ChangeLists.Moved] = Of(diff => diff.Moved),
            [ChangeLists.Renamed] = Of(diff => diff.Renamed),
            [ChangeLists.Reworded] = Of(diff => diff.Reworded),
            [ChangeLists.Restated] = Of(diff => diff.Restated),
            [ChangeLists.Related] = await Only<RelationVersion>(b, a).OrderBy(row => row.Code).Select(row => row.Code).ToListAsync(cancel),
            [ChangeLists.Unrelated] = await Only<RelationVersion>(a, b).OrderBy(row => row.Code).Select(row => row.Code).ToListAsync(cancel),
        });
    }

    /// <summary>Rows that stand in one release and not in another, whichever is the later.</summary>
    private IQueryable<T> Only<T>(int one, int other)
        where T : class, IVersion =>
        db.Set<T>().AsNoTracking().At(one).Where(row => row.Since > other || (row.Until != null && row.Until <= other));

    private async Task<List<RelationFacts>> RelationsAsync(int sequence, IReadOnlyList<string> codes, CancellationToken cancel) =>
        codes.Count == 0 ? [] : (await db.Set<RelationVersion>().AsNoTracking().At(sequence).Where(row => codes.Contains(row.Code)).OrderBy(row => row.Code).ToListAsync(cancel)).ConvertAll(row => row.Facts);

    private static async Task<Dictionary<string, ElementFacts>> ElementsAsync(IQueryable<ElementVersion> rows, CancellationToken cancel) =>
        (await rows.ToListAsync(cancel)).ToDictionary(row => row.Code, row => row.Facts, StringComparer.Ordinal);

    private static List<ElementFacts> Facts(List<ElementVersion> rows) => rows.ConvertAll(row => row.Facts);

    private static List<string> InOrder(IEnumerable<string> codes) => [.. codes.OrderBy(ElementCodes.InOrder, StringComparer.Ordinal)];
}
