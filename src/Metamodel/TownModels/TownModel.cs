using Talaia.Metamodel.TownModels.Maturity;
using Talaia.Metamodel.TownModels.Rules;

namespace Talaia.Metamodel.TownModels;

/// <summary>When a piece is asked of a town.</summary>
public enum Asked
{
    /// <summary>A town of this size and level should have it.</summary>
    Now,

    /// <summary>It is asked one level further on.</summary>
    Next,

    /// <summary>Good to have at this level; nobody asks for it.</summary>
    Optional,
}

/// <summary>A piece of a town's model, with the rule that puts it there.</summary>
public sealed record AskedPiece(string Code, Asked When, RuleFacts Rule);

/// <summary>The model of a town: which pieces a municipality of its population and digital maturity should have, «el puzle».</summary>
public static class TownModel
{
    /// <summary>
    /// The pieces asked of a town. Of the rules on a piece, those that include the population and whose level is reached hold; the one of the highest level
    /// decides, so that a later level may ask for what an earlier one left open.
    /// </summary>
    /// <param name="population">Inhabitants.</param>
    /// <param name="maturity">Talaia's 1–5 (<see cref="MaturityLevel"/>).</param>
    /// <returns>In the order of the rules; a piece at most once; those of rule «none» not at all.</returns>
    public static List<AskedPiece> Expected(IEnumerable<RuleFacts> rules, int population, int maturity)
    {
        var asked = new List<AskedPiece>();
        foreach (var piece in rules.Where(rule => rule.Includes(population)).GroupBy(rule => rule.Element))
        {
            var now = Deciding(piece, maturity);
            var next = Deciding(piece, maturity + 1);
            if (now?.Expected == Expectation.Expected)
                asked.Add(new AskedPiece(piece.Key, Asked.Now, now));
            else if (next?.Expected == Expectation.Expected)
                asked.Add(new AskedPiece(piece.Key, Asked.Next, next));
            else if (now?.Expected == Expectation.Optional)
                asked.Add(new AskedPiece(piece.Key, Asked.Optional, now));
        }

        return asked;
    }

    private static RuleFacts? Deciding(IEnumerable<RuleFacts> rules, int maturity) => rules.Where(rule => rule.Maturity <= maturity).MaxBy(rule => rule.Maturity);
}
