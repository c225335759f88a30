using Microsoft.EntityFrameworkCore;
using Talaia.Foresight.Signals;
using Talaia.Kernel.Data;

namespace Talaia.Foresight.Sources;

/// <summary>A source as the list of sources shows it.</summary>
/// <param name="LastStatus">The HTTP status of the last answer; null where none came.</param>
/// <param name="LastError">Why the last fetch failed, in English words; null where it did not.</param>
/// <param name="NextDueAt">When it is fetched next; null for what is not fetched.</param>
/// <param name="Signals">Originals that it brought.</param>
/// <param name="Folded">Documents of it that were taken for versions of an original.</param>
/// <param name="LastDate">The day of its newest document; null when it brought none.</param>
public sealed record SourceRow(
    string Key,
    string Name,
    SourceKind Kind,
    string? Address,
    string? Language,
    DateTimeOffset AddedAt,
    DateTimeOffset? LastFetchedAt,
    int? LastStatus,
    string? LastError,
    DateTimeOffset? NextDueAt,
    int Signals,
    int Folded,
    DateOnly? LastDate);

/// <summary>The sources of the office with what each has brought, by name.</summary>
public sealed class ReadSources(TalaiaDb db)
{
    public async Task<IReadOnlyList<SourceRow>> RunAsync(CancellationToken cancel = default)
    {
        var brought = await db.Set<Signal>().GroupBy(signal => signal.SourceId)
            .Select(group => new
            {
                group.Key,
                Originals = group.Count(signal => signal.DuplicateOf == null),
                All = group.Count(),
                Last = group.Max(signal => signal.Date),
            })
            .ToDictionaryAsync(group => group.Key, cancel);
        var sources = await db.Set<Source>().AsNoTracking().OrderBy(source => source.Name).ThenBy(source => source.Key).ToListAsync(cancel);
        return [.. sources.Select(source =>
        {
            var counts = brought.GetValueOrDefault(source.Id);
            return new SourceRow(
                source.Key, source.Name, source.Kind, source.Address, source.Language, source.AddedAt, source.LastFetchedAt, source.LastStatus, source.LastError, source.NextDueAt,
                counts?.Originals ?? 0, counts is null ? 0 : counts.All - counts.Originals, counts?.Last);
        })];
    }
}
