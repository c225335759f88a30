using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Links;
using Talaia.Territory.Bodies;
using Talaia.Territory.Municipalities;
using Talaia.Territory.Scopes;

namespace Talaia.Metamodel.Solutions;

/// <summary>A public solution as lists show it.</summary>
/// <param name="ElementCodes">The elements that it answers.</param>
/// <param name="SourceDate">When its source was last looked at; empty where that was not noted.</param>
public sealed record SolutionRow(
    string Code, string Name, string ProviderName, LocalizedText Description, string Recipients, int? PopulationTo,
    Scope Scope, IReadOnlyList<string> ElementCodes, string Source, string SourceDate)
{
    /// <summary>The kind under which links name solutions.</summary>
    public const string Kind = "solution";

    public static Ref RefOf(string code) => new(Kind, code);

    public bool IsOpenTo(MunicipalityRow municipality) => Eligibility.IsOpenTo(municipality, Scope, PopulationTo);
}

public sealed class ReadSolutions(TalaiaDb db, ReadBodies bodies, ReadMunicipality municipalities)
{
    /// <summary>All solutions by provider and name.</summary>
    public async Task<List<SolutionRow>> AllAsync(CancellationToken cancel = default)
    {
        var providers = (await bodies.AllAsync(cancel)).ToDictionary(body => body.Id, body => body.Name);
        var solutions = await db.Set<Solution>().AsNoTracking().ToListAsync(cancel);
        return [.. solutions
            .Select(solution => new SolutionRow(
                solution.Code, solution.Name, providers.GetValueOrDefault(solution.Provider, solution.Provider), solution.Description, solution.Recipients,
                solution.PopulationTo, new Scope(solution.ScopeKind, solution.ScopeCode), solution.Elements.Split('|', StringSplitOptions.RemoveEmptyEntries),
                solution.Source, solution.SourceDate))
            .OrderBy(row => row.ProviderName, StringComparer.Ordinal).ThenBy(row => row.Name, StringComparer.Ordinal)];
    }

    /// <summary>What this municipality can use; empty when there is no such municipality.</summary>
    public async Task<List<SolutionRow>> ForMunicipalityAsync(string codi6, CancellationToken cancel = default) =>
        await municipalities.FindAsync(codi6, cancel) is { } municipality
            ? [.. (await AllAsync(cancel)).Where(solution => solution.IsOpenTo(municipality))]
            : [];
}
