using Microsoft.EntityFrameworkCore;
using Talaia.Foresight.Sources;
using Talaia.Foresight.Trends;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Links;

namespace Talaia.Foresight.Signals;

/// <summary>A document folded onto a signal: the same title from another place.</summary>
public sealed record SignalVersion(string Key, string Title, string Publisher, DateOnly Date, string? Url, string SourceName);

/// <summary>A trend that rests on a signal.</summary>
public sealed record RestingTrend(string Slug, LocalizedText Name, bool IsPublished);

/// <summary>The sheet of a signal.</summary>
/// <param name="AskedKey">The key that was asked for; another than the row's when that is a folded version.</param>
/// <param name="Abstract">Empty where none may be kept.</param>
/// <param name="CanUndo">Whether the last verdict can be undone.</param>
public sealed record SignalSheet(
    SignalRow Row,
    string AskedKey,
    string ExternalId,
    string Abstract,
    IReadOnlyList<string> Keywords,
    DateTimeOffset AddedAt,
    bool CanUndo,
    IReadOnlyList<SignalVersion> Versions,
    IReadOnlyList<RestingTrend> Trends);

public sealed class ReadSignal(TalaiaDb db)
{
    /// <returns>The sheet of the signal, or of its original when the key is that of a folded version; null when there is none.</returns>
    public async Task<SignalSheet?> ByKeyAsync(string key, CancellationToken cancel = default)
    {
        var signals = db.Set<Signal>().AsNoTracking();
        var asked = await signals.SingleOrDefaultAsync(known => known.Key == key, cancel);
        if (asked is null)
            return null;
        var id = asked.DuplicateOf ?? asked.Id;
        var signal = asked.DuplicateOf is null ? asked : await signals.SingleAsync(known => known.Id == id, cancel);
        var versions = await signals.Where(version => version.DuplicateOf == id).OrderBy(version => version.Date).ThenBy(version => version.Key)
            .Select(version => new SignalVersion(
                version.Key, version.Title, version.Publisher, version.Date, version.Url, db.Set<Source>().Single(source => source.Id == version.SourceId).Name))
            .ToListAsync(cancel);
        return new SignalSheet(
            await signals.Where(known => known.Id == id).AsRows(db).SingleAsync(cancel), key, signal.ExternalId, signal.Abstract,
            signal.Keywords.Split("; ", StringSplitOptions.RemoveEmptyEntries), signal.AddedAt, signal.StateBefore is not null, versions,
            await TrendsAsync([signal.Key, .. versions.Select(version => version.Key)], cancel));
    }

    private Task<List<RestingTrend>> TrendsAsync(List<string> keys, CancellationToken cancel)
    {
        var slugs = db.Set<Link>().Where(link => link.FromKind == TrendKey.Kind && link.Kind == LinkKinds.RestsOn && link.ToKind == SignalKey.Kind && keys.Contains(link.ToKey))
            .Select(link => link.FromKey);
        return db.Set<Trend>().Where(trend => slugs.Contains(trend.Slug)).OrderBy(trend => trend.Slug)
            .Select(trend => new RestingTrend(trend.Slug, trend.Name, trend.State == TrendState.Published)).ToListAsync(cancel);
    }
}
