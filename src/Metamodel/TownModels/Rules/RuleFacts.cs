using Talaia.Kernel.Languages;

namespace Talaia.Metamodel.TownModels.Rules;

/// <summary>A rule of the town models: for whom a piece is expected, and why.</summary>
/// <param name="PopulationFrom">Least inhabitants, inclusive; null for no limit.</param>
/// <param name="PopulationTo">Most inhabitants, inclusive; null for no limit.</param>
/// <param name="Maturity">Level of digital maturity, Talaia's 1–5, from which the rule holds.</param>
/// <param name="Element">Code of the piece.</param>
/// <param name="Reason">Why, for whoever reads the puzzle.</param>
/// <param name="Source">Law, guide or house from which the rule comes.</param>
public sealed record RuleFacts(int? PopulationFrom, int? PopulationTo, int Maturity, string Element, Expectation Expected, LocalizedText Reason, string Source)
{
    /// <summary>Whether a town of so many inhabitants is one that the rule is about, at whatever level.</summary>
    public bool Includes(int population) => !(population < PopulationFrom) && !(population > PopulationTo);

    internal bool Overlaps(RuleFacts other) => !(PopulationTo < other.PopulationFrom) && !(other.PopulationTo < PopulationFrom);
}
