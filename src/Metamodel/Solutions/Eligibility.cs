using Talaia.Territory.Municipalities;

namespace Talaia.Metamodel.Solutions;

/// <summary>Whether a municipality may use a solution.</summary>
public static class Eligibility
{
    /// <returns>True when the municipality lies in the solution's reach and does not exceed its limit of inhabitants, which is inclusive.</returns>
    public static bool Of(SolutionFacts solution, MunicipalityRow municipality) =>
        solution.Reach.Covers(municipality) && (solution.PopulationTo is not { } most || municipality.Population <= most);
}
