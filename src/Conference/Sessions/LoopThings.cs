using Microsoft.EntityFrameworkCore;
using Talaia.Foresight.Trends;
using Talaia.Innovation.Challenges;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;
using Talaia.Kernel.Problems;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Trees;

namespace Talaia.Conference.Sessions;

/// <summary>What a session or a key idea concerns.</summary>
/// <param name="Elements">Codes of the metamodel in force.</param>
/// <param name="Trends">Slugs.</param>
/// <param name="Challenges">Slugs.</param>
public sealed record Concerns(IReadOnlyCollection<string> Elements, IReadOnlyCollection<string> Trends, IReadOnlyCollection<string> Challenges)
{
    public static readonly Concerns Nothing = new([], [], []);
}

/// <summary>What sessions and key ideas concern: checks that it exists and makes the links be exactly these, in the caller's transaction.</summary>
public sealed class LoopThings(TalaiaDb db, ReadTree trees, ReadTrends trends, IEnumerable<ISheetNames> names, TimeProvider clock)
{
    /// <exception cref="RuleException">`unknown-element`, `unknown-trend`, `unknown-challenge`.</exception>
    internal async Task LinkAsync(Ref from, Concerns concerns, string actor, CancellationToken cancel)
    {
        await CheckAsync(concerns, cancel);
        var wanted = concerns.Elements.Distinct().Select(code => (Kind: LinkKinds.Touches, To: ElementRef.To(code)))
            .Concat(concerns.Trends.Distinct().Select(slug => (LinkKinds.SpeaksOf, TrendKey.Ref(slug))))
            .Concat(concerns.Challenges.Distinct().Select(slug => (LinkKinds.SpeaksOf, ChallengeRef.To(slug)))).ToHashSet();
        var held = await db.Set<Link>().Where(link => link.FromKind == from.Kind && link.FromKey == from.Key && (link.Kind == LinkKinds.Touches || link.Kind == LinkKinds.SpeaksOf))
            .ToListAsync(cancel);
        db.RemoveRange(held.Where(link => !wanted.Remove((link.Kind, link.To))));
        foreach (var (kind, to) in wanted)
            db.Add(new Link(from, kind, to, actor, clock));
    }

    private async Task CheckAsync(Concerns concerns, CancellationToken cancel)
    {
        var tree = concerns.Elements.Count == 0 ? null : await trees.LatestAsync(cancel);
        Refuse(concerns.Elements, [.. concerns.Elements.Where(code => tree?.Find(code) is not null)], "unknown-element", "the metamodel in force has no element");
        var slugs = concerns.Trends.Count == 0 ? [] : (await trends.ListAsync(cancel: cancel)).Select(trend => trend.Slug).ToHashSet();
        Refuse(concerns.Trends, slugs, "unknown-trend", "there is no trend");
        if (concerns.Challenges.Count > 0 && names.FirstOrDefault(known => known.Kind == ChallengeRef.Kind) is { } namer)
            Refuse(concerns.Challenges, [.. (await namer.OfAsync(concerns.Challenges, drafts: true, cancel)).Keys], "unknown-challenge", "there is no challenge");
    }

    private static void Refuse(IEnumerable<string> given, HashSet<string> known, string code, string what)
    {
        if (given.FirstOrDefault(name => !known.Contains(name)) is { } unknown)
            throw new RuleException(code, $"Nothing was changed: {what} «{unknown}».");
    }
}
