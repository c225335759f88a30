using Talaia.Territory.Municipalities;
using Talaia.Territory.Scopes;

namespace Talaia.Metamodel.Solutions;

/// <summary>Which municipalities a solution is open to, by what its provider states: territory and size.</summary>
public static class Eligibility
{
    /// <param name="populationTo">Most inhabitants, inclusive; null without limit.</param>
    public static bool IsOpenTo(MunicipalityRow municipality, Scope scope, int? populationTo) =>
        (populationTo is null || municipality.Population <= populationTo) && scope.Covers(municipality);
}
