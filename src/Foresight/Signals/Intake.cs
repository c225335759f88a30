using Microsoft.EntityFrameworkCore;
using Talaia.Foresight.Duplicates;
using Talaia.Foresight.Sources;
using Talaia.Kernel.Data;
using Talaia.Kernel.Search;
using Talaia.Kernel.Texts;

namespace Talaia.Foresight.Signals;

/// <summary>Stores one file's documents batch by batch within the caller's transaction; holds in memory one batch and the sources.</summary>
internal sealed class Intake(TalaiaDb db, TimeProvider clock, Source source)
{
    private readonly Dictionary<string, Source> _named = new() { [source.Key] = source };

    public int Added { get; private set; }

    public int Folded { get; private set; }

    /// <returns>How many of the batch were known.</returns>
    public async Task<int> TakeAsync(IReadOnlyList<IncomingDocument> batch, CancellationToken cancel)
    {
        var known = 0;
        foreach (var group in batch.GroupBy(document => document.Source ?? source.Key))
            known += await TakeAsync(await SourceAsync(group.Key, cancel), [.. group], cancel);
        return known;
    }

    private async Task<int> TakeAsync(Source from, IReadOnlyList<IncomingDocument> batch, CancellationToken cancel)
    {
        var ids = batch.Select(document => document.Id).ToList();
        var known = await db.Set<Signal>().Where(signal => signal.SourceId == from.Id && ids.Contains(signal.ExternalId))
            .Select(signal => signal.ExternalId).ToHashSetAsync(cancel);
        var fresh = batch.Where(document => known.Add(document.Id)).Select(document => Make(from, document)).ToList();
        var fold = await Fold.OverAsync(db, fresh, cancel);
        foreach (var signal in fresh)
        {
            fold.Add(signal);
            db.Add(signal);
            db.Add(Entry(signal));
        }

        await db.SaveChangesAsync(cancel);
        await fold.FollowAsync(db, cancel);
        db.ChangeTracker.Clear();
        Added += fresh.Count;
        Folded += fold.Folded;
        return batch.Count - fresh.Count;
    }

    private Signal Make(Source from, IncomingDocument document)
    {
        var language = SignalLanguage.Of(document, from.Language);
        return new Signal(from, document, language, DuplicateKey.Of(document.Title, document.Publisher), clock);
    }

    private static SearchEntry Entry(Signal signal) => new()
    {
        Kind = SignalKey.Kind,
        Key = signal.Key,
        Words = TextAnalysis.IndexWords($"{signal.Title} {signal.Abstract} {signal.Keywords}", signal.Language),
    };

    /// <summary>The source that a document names, by key or name; one that is not there yet is added as a corpus.</summary>
    private async Task<Source> SourceAsync(string name, CancellationToken cancel)
    {
        if (_named.TryGetValue(name, out var named))
            return named;
        var key = Folding.Slug(name) is { Length: > 0 } slug ? slug : SignalKey.Digest(name);
        named = await db.Set<Source>().AsNoTracking().SingleOrDefaultAsync(known => known.Key == key, cancel);
        if (named is null)
        {
            db.Add(named = new Source(key, name, SourceKind.Corpus, null, null, clock));
            await db.SaveChangesAsync(cancel);
        }

        return _named[name] = named;
    }
}
