using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Identity;

namespace Talaia.Metamodel.Releases;

/// <summary>What one release did to an element.</summary>
/// <param name="What">Of `added`, `renamed`, `reworded`, `retyped`, `moved`, `restated`, `ended`.</param>
public sealed record ElementStep(string Release, DateTimeOffset At, IReadOnlyList<string> What);

/// <summary>An element through all releases.</summary>
/// <param name="Steps">Newest first.</param>
/// <param name="LastRelease">Number of the last release in which it stands.</param>
/// <param name="IsEnded">It stands in the latest release no more.</param>
/// <param name="Successors">Codes of the elements in which it goes on; empty where it stands, or goes on in none.</param>
public sealed record ElementHistory(IReadOnlyList<ElementStep> Steps, string LastRelease, bool IsEnded, IReadOnlyList<string> Successors);

/// <summary>The history of an element, from the rows of the releases alone.</summary>
public sealed class ReadElementHistory(TalaiaDb db)
{
    /// <returns>Null where no release ever had it.</returns>
    public async Task<ElementHistory?> OfAsync(string code, CancellationToken cancel = default)
    {
        var versions = await db.Set<ElementVersion>().AsNoTracking().Where(element => element.Code == code).OrderBy(element => element.Since).ToListAsync(cancel);
        if (versions.Count == 0)
            return null;
        var releases = await db.Set<Release>().Select(release => new { release.Sequence, release.Number, release.PublishedAt }).ToDictionaryAsync(release => release.Sequence, cancel);
        var steps = new List<ElementStep>();
        void Add(int sequence, List<string> what)
        {
            if (what.Count > 0)
                steps.Add(new ElementStep(releases[sequence].Number, releases[sequence].PublishedAt, what));
        }

        for (var i = 0; i < versions.Count; i++)
        {
            var goesOn = i > 0 && versions[i - 1].Until == versions[i].Since;
            Add(versions[i].Since, goesOn ? Changed(versions[i - 1].Facts, versions[i].Facts) : ["added"]);
            if (versions[i].Until is { } until && (i + 1 == versions.Count || versions[i + 1].Since != until))
                Add(until, ["ended"]);
        }

        var last = versions[^1];
        var isEnded = last.Until is not null;
        var successors = isEnded ? await db.Set<Succession>().Where(step => step.Retired == code && step.Sequence == last.Until).Select(step => step.Successor).OrderBy(next => next).ToListAsync(cancel) : [];
        steps.Reverse();
        return new ElementHistory(steps, releases[(last.Until ?? releases.Keys.Max() + 1) - 1].Number, isEnded, successors);
    }

    private static List<string> Changed(ElementFacts before, ElementFacts after)
    {
        var diff = ReleaseDiff.Of(new MetamodelState([before], []), new MetamodelState([after], []));
        return
        [
            .. new[] { ("renamed", diff.Renamed), ("reworded", diff.Reworded), ("retyped", diff.Retyped), ("moved", diff.Moved), ("restated", diff.Restated) }
                .Where(kind => kind.Item2.Count > 0)
                .Select(kind => kind.Item1),
        ];
    }
}
