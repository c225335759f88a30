using Talaia.Kernel.Tables;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Imports;
using Talaia.Metamodel.TownModels;
using Talaia.Metamodel.TownModels.Maturity;
using Talaia.Metamodel.TownModels.Rules;

namespace Talaia.Metamodel.Tests.TownModels;

/// <summary>Every rule that is shipped, by itself: who is inside gets it, who is just outside does not.</summary>
public sealed class ShippedRulesTest
{
    private static readonly List<RuleFacts> Rules = Read();

    public static TheoryData<int> Each() => [.. Enumerable.Range(0, Rules.Count)];

    [Theory, MemberData(nameof(Each))]
    public void A_rule_decides_for_the_towns_that_it_includes_and_for_no_other(int number)
    {
        var rule = Rules[number];
        var others = Rules.Where(other => other.Element == rule.Element && other != rule).ToList();
        foreach (var population in new[] { rule.PopulationFrom ?? 0, rule.PopulationTo ?? (rule.PopulationFrom ?? 0) + 2_000_000 })
        {
            Assert.Equal(rule.Expected switch { Expectation.Expected => Asked.Now, Expectation.Optional => Asked.Optional, _ => null }, When(population, rule.Maturity));
            Assert.Equal(rule, TownModel.Expected([rule, .. others], population, rule.Maturity).Find(piece => piece.Code == rule.Element)?.Rule ?? rule);
        }

        // One level less, it does not hold: what is expected comes next, and what is not is not asked at all.
        if (rule.Maturity > MaturityLevel.Least)
            Assert.Equal(rule.Expected == Expectation.Expected ? Asked.Next : null, When(rule.PopulationFrom ?? 0, rule.Maturity - 1));

        // One inhabitant less or more, this rule is not the one that decides.
        foreach (var outside in new[] { rule.PopulationFrom - 1, rule.PopulationTo + 1 }.OfType<int>())
        {
            Assert.Empty(TownModel.Expected([rule], outside, MaturityLevel.Most));
            Assert.NotEqual(rule, TownModel.Expected([rule, .. others], outside, rule.Maturity).Find(piece => piece.Code == rule.Element)?.Rule);
        }

        Asked? When(int population, int maturity) => TownModel.Expected([rule], population, maturity).SingleOrDefault()?.When;
    }

    [Fact]
    public void The_rules_tell_of_every_piece_what_every_town_should_do()
    {
        var pieces = Pieces();
        Assert.Equal(pieces, Rules.Select(rule => rule.Element).ToHashSet());
        foreach (var piece in Rules.GroupBy(rule => rule.Element))
        {
            var uncovered = new[] { 0, 500, 501, 1_000, 1_001, 5_000, 5_001, 20_000, 20_001, 50_000, 50_001, 1_700_000 }.Where(population => !piece.Any(rule => rule.Includes(population)));
            Assert.Empty(uncovered);
        }
    }

    [Theory, InlineData("ca"), InlineData("es"), InlineData("en")]
    public void Every_rule_gives_its_reason(string language) => Assert.Empty(Rules.Where(rule => rule.Reason[language] is null).Select(rule => rule.Element));

    private static HashSet<string> Pieces()
    {
        using var starter = Files.Starter();
        return [.. MetamodelFile.Read(starter).Elements.Where(element => element.Level == ElementLevel.Piece).Select(element => element.Code)];
    }

    private static List<RuleFacts> Read()
    {
        using var csv = Files.Rules();
        var problems = new ProblemList();
        var rules = RuleFile.Read(csv, Pieces(), problems);
        problems.ThrowIfAny();
        return rules;
    }
}
