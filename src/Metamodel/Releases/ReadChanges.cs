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

    /// <param name="list">Of one list a stretch; null for the beginning of each.</param>
    /// <param name="take">Some hundred at most.</param>
    public async Task<ReleaseDiff> ShowAsync(ChangedCodes changed, string? list, int skip, int take, CancellationToken cancel = default)
    {
        IReadOnlyList<string> Part(string kind) => list is null || list == kind ? [.. changed.Codes[kind].Skip(skip).Take(take)] : [];
        Task<List<RelationFacts>> RelationsAsync(string kind, int one, int other) => list is null || list == kind ? RelationPartAsync(one, other, skip, take, cancel) : Task.FromResult<List<RelationFacts>>([]);
        var codes = ChangeLists.OfElements.SelectMany(Part).Distinct().ToList();
        var old = await ElementsAsync(db.Set<ElementVersion>().AsNoTracking().At(changed.Before).Where(row => codes.Contains(row.Code)), cancel);
        var now = await ElementsAsync(db.Set<ElementVersion>().AsNoTracking().At(changed.After).Where(row => codes.Contains(row.Code)), cancel);
        List<ElementPair> Pairs(string kind) => [.. Part(kind).Select(code => new ElementPair(old[code], now[code]))];
        return new ReleaseDiff(
            [.. Part(ChangeLists.Added).Select(code => now[code])],
            [.. Part(ChangeLists.Removed).Select(code => old[code])],
            Pairs(ChangeLists.Renamed),
            Pairs(ChangeLists.Reworded),
            Pairs(ChangeLists.Retyped),
            Pairs(ChangeLists.Moved),
            Pairs(ChangeLists.Restated),
            await RelationsAsync(ChangeLists.Related, changed.After, changed.Before),
            await RelationsAsync(ChangeLists.Unrelated, changed.Before, changed.After));
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
        var codes = new Dictionary<string, IReadOnlyList<string>>
        {
            [ChangeLists.Removed] = InOrder(old.Except(now)),
            [ChangeLists.Added] = InOrder(now.Except(old)),
            [ChangeLists.Retyped] = Of(diff => diff.Retyped),
            [ChangeLists.Moved] = Of(diff => diff.Moved),
            [ChangeLists.Renamed] = Of(diff => diff.Renamed),
            [ChangeLists.Reworded] = Of(diff => diff.Reworded),
            [ChangeLists.Restated] = Of(diff => diff.Restated),
        };
        return new ChangedCodes(a, b, codes, new Dictionary<string, int>(codes.ToDictionary(list => list.Key, list => list.Value.Count))
        {
            [ChangeLists.Related] = await Only<RelationVersion>(b, a).CountAsync(cancel),
            [ChangeLists.Unrelated] = await Only<RelationVersion>(a, b).CountAsync(cancel),
        });
    }

    /// <summary>Rows that stand in one release and not in another, whichever is the later.</summary>
    private IQueryable<T> Only<T>(int one, int other)
        where T : class, IVersion =>
        db.Set<T>().AsNoTracking().At(one).Where(row => row.Since > other || (row.Until != null && row.Until <= other));

    private async Task<List<RelationFacts>> RelationPartAsync(int one, int other, int skip, int take, CancellationToken cancel) =>
        (await Only<RelationVersion>(one, other).OrderBy(row => row.Code).Skip(skip).Take(take).ToListAsync(cancel)).ConvertAll(row => row.Facts);

    private static async Task<Dictionary<string, ElementFacts>> ElementsAsync(IQueryable<ElementVersion> rows, CancellationToken cancel) =>
        (await rows.ToListAsync(cancel)).ToDictionary(row => row.Code, row => row.Facts, StringComparer.Ordinal);

    private static List<ElementFacts> Facts(List<ElementVersion> rows) => rows.ConvertAll(row => row.Facts);

    private static List<string> InOrder(IEnumerable<string> codes) => [.. codes.OrderBy(ElementCodes.InOrder, StringComparer.Ordinal)];
}
