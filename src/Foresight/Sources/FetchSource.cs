using Microsoft.EntityFrameworkCore;
using Talaia.Foresight.Fetching;
using Talaia.Foresight.Signals;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Jobs;
using Talaia.Kernel.Problems;

namespace Talaia.Foresight.Sources;

/// <summary>What fetching a source brought.</summary>
/// <param name="Status">The status of the server's answer; null where none came.</param>
/// <param name="Added">New signals.</param>
/// <param name="Error">Why nothing was taken; null also where nothing had changed.</param>
public sealed record SourceFetch(int? Status, int Added, string? Error);

/// <summary>
/// Fetches a feed, takes its entries in as signals and plans the next time. A feed that fails keeps its place: the error stands in the list of sources,
/// and it waits longer each time. Entries are taken in first, the state is written after; done twice it adds nothing twice.
/// </summary>
public sealed class FetchSource(TalaiaDb db, FetchFeed fetch, IngestDocuments ingest, JobProgress progress, TimeProvider clock)
{
    /// <exception cref="RuleException">`unknown-source`; `source-not-fetched` (it is no feed).</exception>
    public async Task<SourceFetch> RunAsync(string key, string actor, CancellationToken cancel = default)
    {
        var known = await FindAsync(key, cancel);
        await progress.SayAsync(0, Steps, cancel);
        var fetched = await TryAsync(known, cancel);
        await progress.SayAsync(1, Steps, cancel);
        var added = 0;
        if (fetched.Feed is { } feed)
        {
            var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
            added = (await ingest.RunAsync(key, ReadDocuments.OfFeed(feed, today), actor, wholeOrNothing: false, cancel)).Added;
        }

        await progress.SayAsync(2, Steps, cancel);
        db.ChangeTracker.Clear();
        var source = await FindAsync(key, cancel);
        source.Fetched(clock.GetUtcNow(), fetched);
        db.Add(new AuditEntry(actor, "fetch-source", source.Ref, clock, FormattableString.Invariant($$"""{"added":{{added}}}""")));
        if (source.NextDueAt is { } due)
            await FetchSourceJob.EnqueueAsync(db, clock, key, due, cancel);
        await db.SaveChangesAsync(cancel);
        return new(fetched.Status, added, fetched.Error);
    }

    // The feed is asked for, its entries are taken in, its state is written.
    private const int Steps = 3;

    private async Task<FetchedFeed> TryAsync(Source source, CancellationToken cancel)
    {
        try
        {
            return await fetch.RunAsync(source.Address!, source.Version, cancel);
        }
        catch (RuleException refused)
        {
            return new(null, null, refused.Message, FetchedVersion.None);
        }
    }

    private async Task<Source> FindAsync(string key, CancellationToken cancel)
    {
        var source = await db.Set<Source>().SingleOrDefaultAsync(known => known.Key == key, cancel)
            ?? throw new RuleException("unknown-source", $"There is no source «{key}». Nothing was fetched.");
        return source is { Kind: SourceKind.Feed, Address: not null }
            ? source
            : throw new RuleException("source-not-fetched", $"The source «{key}» is no feed. Nothing was fetched.");
    }
}
