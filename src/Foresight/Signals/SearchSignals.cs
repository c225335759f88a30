using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Talaia.Foresight.Sources;
using Talaia.Kernel.Data;
using Talaia.Kernel.Search;

namespace Talaia.Foresight.Signals;

/// <summary>Finds original signals by words and facets.</summary>
public sealed class SearchSignals(TalaiaDb db, SearchSheets search)
{
    /// <summary>Of a text's matches only so many, the best, are looked through.</summary>
    public const int MostMatches = 1_000;

    public async Task<SignalPage> RunAsync(SignalQuery query, CancellationToken cancel = default)
    {
        var matches = string.IsNullOrWhiteSpace(query.Text) ? null : await search.FindAsync(SignalKey.Kind, query.Text, MostMatches, cancel);
        var (page, size) = (Math.Max(1, query.Page), Math.Clamp(query.Size, 1, 200));
        var found = Narrowed(query, matches);
        var total = await found.CountAsync(cancel);
        return new SignalPage(
            await RowsAsync(found, matches, page, size, cancel), total, page, (total + size - 1) / size, matches?.Count == MostMatches,
            await SourcesAsync(Narrowed(query with { Source = null }, matches), cancel),
            await CountsAsync(Narrowed(query with { Language = null }, matches), signal => signal.Language, cancel),
            Newest(await CountsAsync(Narrowed(query with { Year = null }, matches), signal => signal.Year, cancel)),
            Newest(await CountsAsync(Narrowed(query with { Period = null }, matches).Where(signal => signal.Period != null), signal => signal.Period, cancel)),
            await CountsAsync(Narrowed(query with { State = null }, matches), signal => signal.State, cancel));
    }

    private IQueryable<Signal> Narrowed(SignalQuery query, List<string>? matches)
    {
        var signals = db.Set<Signal>().AsNoTracking().Where(signal => signal.DuplicateOf == null);
        if (matches is not null)
            signals = signals.Where(signal => matches.Contains(signal.Key));
        if (query.Source is { Length: > 0 } key)
            signals = signals.Where(signal => db.Set<Source>().Any(source => source.Id == signal.SourceId && source.Key == key));
        if (query.Language is { Length: > 0 } language)
            signals = signals.Where(signal => signal.Language == language);
        if (query.Year is { } year)
            signals = signals.Where(signal => signal.Year == year);
        if (query.Period is { } period)
            signals = signals.Where(signal => signal.Period == period);
        if (query.State is { } state)
            signals = signals.Where(signal => signal.State == state);
        return signals;
    }

    private async Task<IReadOnlyList<SignalRow>> RowsAsync(IQueryable<Signal> found, List<string>? matches, int page, int size, CancellationToken cancel)
    {
        var skipped = (long)(page - 1) * size;
        if (skipped > int.MaxValue)
            return [];
        if (matches is null)
            return await found.OrderByDescending(signal => signal.Date).ThenBy(signal => signal.Key).Skip((int)skipped).Take(size).AsRows(db).ToListAsync(cancel);
        var left = await found.Select(signal => signal.Key).ToHashSetAsync(cancel);
        var shown = matches.Where(left.Contains).Skip((int)skipped).Take(size).ToList();
        var rows = await db.Set<Signal>().Where(signal => shown.Contains(signal.Key)).AsRows(db).ToDictionaryAsync(row => row.Key, cancel);
        return [.. shown.Select(key => rows[key])];
    }

    private async Task<IReadOnlyList<FacetCount>> SourcesAsync(IQueryable<Signal> found, CancellationToken cancel)
    {
        var names = await db.Set<Source>().ToDictionaryAsync(source => source.Id, source => new { source.Key, source.Name }, cancel);
        var counts = await found.GroupBy(signal => signal.SourceId).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancel);
        return [.. counts.Select(count => new FacetCount(names[count.Key].Key, names[count.Key].Name, count.Count))
            .OrderByDescending(count => count.Signals).ThenBy(count => count.Value, StringComparer.Ordinal)];
    }

    private static async Task<IReadOnlyList<FacetCount>> CountsAsync<T>(IQueryable<Signal> found, Expression<Func<Signal, T>> facet, CancellationToken cancel)
    {
        var counts = await found.GroupBy(facet).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancel);
        return [.. counts.Select(count => (Value: Convert.ToString(count.Key, CultureInfo.InvariantCulture) ?? "", count.Count))
            .Select(count => new FacetCount(count.Value, count.Value, count.Count))
            .OrderByDescending(count => count.Signals).ThenBy(count => count.Value, StringComparer.Ordinal)];
    }

    private static IReadOnlyList<FacetCount> Newest(IReadOnlyList<FacetCount> counts) =>
        [.. counts.OrderByDescending(count => count.Value, StringComparer.Ordinal)];
}
