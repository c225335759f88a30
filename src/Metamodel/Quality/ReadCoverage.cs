using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Metamodel.Releases;

namespace Talaia.Metamodel.Quality;

/// <summary>What a release covered, in parts of one.</summary>
/// <param name="InLanguages">By code of the language: elements all of whose texts there are in it.</param>
/// <param name="Answered">Pieces that a solution answers; of the pieces.</param>
/// <param name="Related">Elements that are tied to another besides the tree.</param>
public sealed record CoverageRow(string Release, DateTimeOffset PublishedAt, int Elements, IReadOnlyDictionary<string, double> InLanguages, double Answered, double Related);

/// <summary>Counts of the release in force, and of those whose time ended before counts were kept: once a process and a state of the solutions.</summary>
public sealed class KnownCoverage
{
    internal ConcurrentDictionary<(Guid Release, string Solutions), ReleaseCoverage> Counted { get; } = new();
}

/// <summary>What the metamodel covers, release after release.</summary>
public sealed class ReadCoverage(TalaiaDb db, ReadState states, KnownCoverage known)
{
    /// <summary>Releases that the trend goes back.</summary>
    public const int Most = 24;

    /// <returns>Oldest first.</returns>
    public async Task<List<CoverageRow>> OfReleasesAsync(CancellationToken cancel = default)
    {
        var releases = await db.Set<Release>().AsNoTracking().OrderByDescending(release => release.Sequence).Take(Most).ToListAsync(cancel);
        var kept = await db.Set<ReleaseCoverage>().AsNoTracking().ToDictionaryAsync(counted => counted.Sequence, cancel);
        var answered = await CountCoverage.AnsweredAsync(db, cancel);
        var rows = new List<CoverageRow>();
        foreach (var release in releases)
            rows.Insert(0, Row(release, kept.GetValueOrDefault(release.Sequence) ?? await CountAsync(release, answered, cancel)));
        return rows;
    }

    private async Task<ReleaseCoverage> CountAsync(Release release, IReadOnlySet<string> answered, CancellationToken cancel)
    {
        var key = (release.Id, string.Join(' ', answered.Order(StringComparer.Ordinal)));
        if (known.Counted.TryGetValue(key, out var counted))
            return counted;
        counted = new ReleaseCoverage(release.Sequence, await states.OfReleaseAsync(release.Id, cancel), answered);
        foreach (var former in known.Counted.Keys.Where(other => other.Release == release.Id))
            known.Counted.TryRemove(former, out _);
        return known.Counted[key] = counted;
    }

    private static CoverageRow Row(Release release, ReleaseCoverage counted) => new(
        release.Number, release.PublishedAt, counted.Elements,
        Language.All.ToDictionary(language => language.Code, language => Part(counted.In(language), counted.Elements)),
        Part(counted.Answered, counted.Pieces), Part(counted.Related, counted.Elements));

    private static double Part(int some, int all) => all == 0 ? 0 : (double)some / all;
}
