using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Releases;

namespace Talaia.Metamodel.Identity;

/// <summary>How an element goes on in another.</summary>
public enum Passage
{
    /// <summary>One in one: what was said of the former may be read as said of the other.</summary>
    GoesOn,

    /// <summary>Several in one: what was said of each was said of a part.</summary>
    Merged,

    /// <summary>One in several: what was said of it was said of all of them together.</summary>
    Split,
}

/// <summary>An element that ended and goes on in another.</summary>
/// <param name="Name">Its last name.</param>
/// <param name="Release">Number of the release that ended it.</param>
/// <param name="Into">Code of the element in which it goes on, one step.</param>
public sealed record Forebear(string Code, LocalizedText Name, string Release, Passage How, string Into);

/// <summary>What elements were before they were what they are.</summary>
public sealed class ReadForebears(TalaiaDb db, ReadLineage lineage)
{
    /// <returns>All from which the element comes, the nearest first; empty for one that was never another.</returns>
    public async Task<IReadOnlyList<Forebear>> OfAsync(string code, CancellationToken cancel = default) => (await OfAllAsync([code], cancel)).GetValueOrDefault(code, []);

    /// <returns>By code, for those of these elements that were another before.</returns>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<Forebear>>> OfAllAsync(IReadOnlyCollection<string> codes, CancellationToken cancel = default)
    {
        var read = await lineage.AllAsync(cancel: cancel);
        var found = codes.Distinct().Select(code => (code, Steps: read.Before(code))).Where(walk => walk.Steps.Count > 0).ToDictionary(walk => walk.code, walk => walk.Steps, StringComparer.Ordinal);
        if (found.Count == 0)
            return new Dictionary<string, IReadOnlyList<Forebear>>();
        var former = found.Values.SelectMany(walk => walk).Select(step => step.Retired).Distinct().ToList();
        var names = (await db.Set<ElementVersion>().AsNoTracking().Where(element => former.Contains(element.Code)).OrderBy(element => element.Since).ToListAsync(cancel))
            .GroupBy(element => element.Code).ToDictionary(versions => versions.Key, versions => versions.Last().Name, StringComparer.Ordinal);
        var releases = await db.Set<Release>().AsNoTracking().ToDictionaryAsync(release => release.Sequence, release => release.Number, cancel);
        return found.ToDictionary(
            walk => walk.Key,
            IReadOnlyList<Forebear> (walk) => walk.Value.ConvertAll(step => new Forebear(
                step.Retired, names.GetValueOrDefault(step.Retired, LocalizedText.Empty), releases.GetValueOrDefault(step.Sequence, ""), step.How, step.Successor)),
            StringComparer.Ordinal);
    }
}
