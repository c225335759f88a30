using Microsoft.EntityFrameworkCore;
using Talaia.Foresight.Signals;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;
using Talaia.Kernel.Problems;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Trees;

namespace Talaia.Foresight.Trends;

/// <summary>What trends rest on and touch: checks that it exists and adds the links, in the caller's transaction.</summary>
public sealed class TrendThings(TalaiaDb db, ReadTree trees, TimeProvider clock)
{
    /// <exception cref="RuleException">`unknown-trend`.</exception>
    internal async Task<Trend> FindAsync(string slug, CancellationToken cancel) =>
        await db.Set<Trend>().SingleOrDefaultAsync(trend => trend.Slug == slug, cancel)
        ?? throw new RuleException("unknown-trend", $"There is no trend «{slug}». Nothing was changed.");

    internal Task<List<Link>> LinksAsync(Trend trend, string kind, CancellationToken cancel) =>
        db.Set<Link>().Where(link => link.FromKind == TrendKey.Kind && link.FromKey == trend.Slug && link.Kind == kind).ToListAsync(cancel);

    /// <summary>Links the originals of these signals that are not evidence yet, and keeps them in triage.</summary>
    internal async Task AddEvidenceAsync(Trend trend, IReadOnlyCollection<string> signalKeys, string actor, string why, CancellationToken cancel)
    {
        var originals = await KnownSignals.OriginalsAsync(db, signalKeys, cancel);
        var links = await LinksAsync(trend, LinkKinds.RestsOn, cancel);
        var held = await KnownSignals.OriginalsAsync(db, [.. links.Select(link => link.ToKey)], cancel);
        foreach (var signal in originals.Except(held))
        {
            db.Add(new Link(trend.Ref, LinkKinds.RestsOn, signal.Ref, actor, clock, why));
            signal.Decide(SignalState.Kept);
        }
    }

    /// <exception cref="RuleException">`unknown-element`: a code is not in the release in force.</exception>
    internal async Task AddElementsAsync(Trend trend, IReadOnlyCollection<string> codes, string actor, CancellationToken cancel)
    {
        var tree = codes.Count == 0 ? null : await trees.LatestAsync(cancel);
        if (codes.FirstOrDefault(code => tree?.Find(code) is null) is { } unknown)
            throw new RuleException("unknown-element", $"The metamodel in force has no element «{unknown}». Nothing was changed.");
        var held = (await LinksAsync(trend, LinkKinds.Touches, cancel)).Select(link => link.ToKey);
        db.AddRange(codes.Distinct().Except(held).Select(code => new Link(trend.Ref, LinkKinds.Touches, TrendKey.ElementRef(code), actor, clock)));
    }
}
