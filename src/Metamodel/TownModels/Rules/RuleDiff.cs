namespace Talaia.Metamodel.TownModels.Rules;

/// <summary>A rule before and after.</summary>
public sealed record ChangedRule(RuleFacts Before, RuleFacts After);

/// <summary>What a file of rules would make of those in force.</summary>
public sealed record RuleDiff(IReadOnlyList<RuleFacts> Added, IReadOnlyList<ChangedRule> Changed, IReadOnlyList<RuleFacts> Removed)
{
    /// <summary>
    /// Rules have no name of their own: those on the same piece and level are taken for each other, in the order of their least inhabitants, and what is left
    /// over was added or removed. Where a rule stands in the file is no change. Added + changed and removed + changed are what each side has alone.
    /// </summary>
    public static RuleDiff Between(IReadOnlyList<RuleFacts> before, IReadOnlyList<RuleFacts> after)
    {
        var (known, given) = (before.ToHashSet(), after.ToHashSet());
        var gone = before.Where(rule => !given.Contains(rule)).ToLookup(Subject);
        var come = after.Where(rule => !known.Contains(rule)).ToLookup(Subject);
        var changed = come.SelectMany(rules => Ordered(gone[rules.Key]).Zip(Ordered(rules), (from, to) => new ChangedRule(from, to))).ToList();
        return new RuleDiff(
            [.. come.SelectMany(rules => Ordered(rules).Skip(gone[rules.Key].Count()))],
            changed,
            [.. gone.SelectMany(rules => Ordered(rules).Skip(come[rules.Key].Count()))]);
    }

    private static (string, int) Subject(RuleFacts rule) => (rule.Element, rule.Maturity);

    private static IEnumerable<RuleFacts> Ordered(IEnumerable<RuleFacts> rules) => rules.OrderBy(rule => rule.PopulationFrom ?? 0);
}
