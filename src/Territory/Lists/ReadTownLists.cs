using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;

namespace Talaia.Territory.Lists;

/// <param name="Members">Codes of municipalities, in order.</param>
public sealed record TownListRow(string Key, TownListKind Kind, string Name, string Source, DateOnly AsOf, IReadOnlyList<string> Members);

public sealed class ReadTownLists(TalaiaDb db)
{
    /// <summary>All lists, by name.</summary>
    public async Task<List<TownListRow>> AllAsync(CancellationToken cancel = default) =>
        [.. (await db.Set<TownList>().AsNoTracking().ToListAsync(cancel)).Select(Row).OrderBy(list => list.Kind).ThenBy(list => list.Name, StringComparer.Ordinal)];

    public async Task<TownListRow?> FindAsync(string key, CancellationToken cancel = default) =>
        await db.Set<TownList>().AsNoTracking().SingleOrDefaultAsync(list => list.Key == key, cancel) is { } list ? Row(list) : null;

    /// <summary>Municipalities that stand in any of the lists; unknown lists hold none.</summary>
    public async Task<IReadOnlyList<string>> MembersAsync(IReadOnlyCollection<string> keys, CancellationToken cancel = default) =>
        [.. (await AllAsync(cancel)).Where(list => keys.Contains(list.Key)).SelectMany(list => list.Members).Distinct().Order(StringComparer.Ordinal)];

    private static TownListRow Row(TownList list) => new(list.Key, list.Kind, list.Name, list.Source, list.AsOf, list.Members.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
