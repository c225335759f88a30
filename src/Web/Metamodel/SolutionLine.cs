using Talaia.Kernel.Wording;
using Talaia.Metamodel.Quality;
using Talaia.Metamodel.Solutions;
using Talaia.Territory.Bodies;
using Talaia.Territory.Municipalities;
using Talaia.Territory.Reaches;

namespace Talaia.Web.Metamodel;

/// <summary>A solution with what is known around it.</summary>
/// <param name="Place">The province or comarca that it serves, or the municipalities; empty where it serves all.</param>
/// <param name="Check">What its source answered when it was last asked for; null while it never was.</param>
public sealed record SolutionLine(SolutionFacts Facts, string ProviderName, string Place, SourceCheckRow? Check)
{
    /// <summary>«Tot Catalunya», «Província de Girona», «Comarca: la Noguera».</summary>
    public string Scope(Say say) => Facts.Reach.Kind switch
    {
        ReachKind.Everywhere => say["metamodel.scope.everywhere"],
        ReachKind.Province => say["metamodel.scope.province", ("place", Place)],
        ReachKind.Comarca => say["metamodel.scope.comarca", ("place", Place)],
        _ => say["metamodel.scope.some", ("place", Place)],
    };

    /// <summary>Who may use it: the territory, and the limit of inhabitants where there is one.</summary>
    public string Who(Say say) => Facts.PopulationTo is { } most ? $"{Scope(say)} · {say["metamodel.expected.to", ("to", most)]}" : Scope(say);
}

/// <summary>Reads the solutions as pages show them.</summary>
internal sealed class SolutionLines(ReadSolutions solutions, ReadBodies bodies, ReadMunicipalities municipalities, ReadSourceChecks checks)
{
    public async Task<List<SolutionLine>> AllAsync(CancellationToken cancel)
    {
        var names = (await bodies.AllAsync(cancel)).ToDictionary(body => body.Id, body => body.Name);
        var towns = await municipalities.AllAsync(cancel);
        var asked = await checks.AllAsync(cancel);
        return [.. (await solutions.FactsAsync(cancel)).Select(facts => new SolutionLine(
            facts, names.GetValueOrDefault(facts.ProviderId, facts.ProviderId), Place(facts.Reach, towns), asked.GetValueOrDefault(facts.Source)))];
    }

    private static string Place(Reach reach, List<MunicipalityRow> towns) => reach.Kind switch
    {
        ReachKind.Province => towns.Find(town => town.ProvinceCode == reach.Code)?.ProvinceName ?? reach.Code,
        ReachKind.Comarca => towns.Find(town => town.ComarcaCode == reach.Code)?.ComarcaName ?? reach.Code,
        ReachKind.Supramunicipal => string.Join(", ", reach.Code.Split('|').Select(code => towns.Find(town => town.Codi6 == code)?.Name ?? code)),
        _ => "",
    };
}
