using FsCheck.Xunit;
using Talaia.Kernel.Languages;
using Talaia.Metamodel.TownModels.Rules;

namespace Talaia.Metamodel.Tests.TownModels;

public sealed class RuleDiffTest
{
    [Property(MaxTest = 200)]
    public void What_is_added_changed_and_removed_makes_of_the_rules_before_those_after(int seed, byte size)
    {
        var random = new Random(seed);
        var (before, after) = (Rules(random, size % 30), Rules(random, size % 30));
        var diff = RuleDiff.Between(before, after);
        var made = before.Except(diff.Removed).Except(diff.Changed.Select(change => change.Before)).Concat(diff.Added).Concat(diff.Changed.Select(change => change.After));
        Assert.Equal(after.ToHashSet(), made.ToHashSet());
        Assert.All(diff.Changed, change => Assert.Equal((change.Before.Element, change.Before.Maturity), (change.After.Element, change.After.Maturity)));
        Assert.Equal(0, RuleDiff.Between(before, [.. before.OrderBy(_ => random.Next())]) is var none ? none.Added.Count + none.Changed.Count + none.Removed.Count : -1);
    }

    [Fact]
    public void A_rule_with_another_limit_is_changed_and_one_on_another_level_is_new()
    {
        var rule = new RuleFacts(null, 500, 2, "MU.1.1.1", Expectation.Expected, new LocalizedText("Perquè sí"), "Talaia");
        var diff = RuleDiff.Between([rule], [rule with { PopulationTo = 1_000 }, rule with { Maturity = 3 }]);
        Assert.Equal((1, 1, 0), (diff.Added.Count, diff.Changed.Count, diff.Removed.Count));
        Assert.Equal(1_000, diff.Changed[0].After.PopulationTo);
    }

    private static List<RuleFacts> Rules(Random random, int count) => [.. Enumerable.Range(0, count)
        .Select(_ => new RuleFacts(random.Next(3) * 100, null, random.Next(1, 3), $"P{random.Next(4)}", (Expectation)random.Next(3), new LocalizedText("Perquè sí"), "Talaia"))
        .DistinctBy(rule => (rule.Element, rule.Maturity, rule.PopulationFrom))];
}
