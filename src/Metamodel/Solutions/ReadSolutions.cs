using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Territory.Bodies;
using Talaia.Territory.Municipalities;

namespace Talaia.Metamodel.Solutions;

/// <summary>A solution as lists and the rooms above see it.</summary>
/// <param name="Name">Its own name, never translated.</param>
/// <param name="SourceDate">A day, a month, a year or a span of years, as the source says; empty where it does not.</param>
public sealed record SolutionRow(
    string Code, string Name, string ProviderName, LocalizedText Description, IReadOnlyList<string> ElementCodes, string Source, string SourceDate);

/// <summary>The inventory of public solutions, by name.</summary>
public sealed class ReadSolutions(TalaiaDb db, ReadMunicipality municipalities, ReadBodies bodies)
{
    public async Task<List<SolutionRow>> AllAsync(CancellationToken cancel = default) =>
        await RowsAsync(await FactsAsync(cancel), cancel);

    /// <summary>What this municipality may use today; empty when there is no such municipality.</summary>
    public async Task<List<SolutionRow>> ForMunicipalityAsync(string codi6, CancellationToken cancel = default) =>
        await municipalities.FindAsync(codi6, cancel) is { } municipality
            ? await RowsAsync((await FactsAsync(cancel)).Where(solution => Eligibility.Of(solution, municipality)), cancel)
            : [];

    /// <summary>Everything that is said of a solution; null when there is none of this code.</summary>
    public async Task<SolutionFacts?> FindAsync(string code, CancellationToken cancel = default) =>
        (await db.Set<Solution>().AsNoTracking().SingleOrDefaultAsync(solution => solution.Code == code, cancel))?.Facts;

    /// <summary>Everything that is said of every solution, so that a caller may match many municipalities by <see cref="Eligibility"/>.</summary>
    public async Task<List<SolutionFacts>> FactsAsync(CancellationToken cancel = default)
    {
        var solutions = await db.Set<Solution>().AsNoTracking().ToListAsync(cancel);
        return [.. solutions.OrderBy(solution => Kernel.Texts.Folding.SortKey(solution.Name), StringComparer.Ordinal)
            .ThenBy(solution => solution.Code, StringComparer.Ordinal)
            .Select(solution => solution.Facts)];
    }

    private async Task<List<SolutionRow>> RowsAsync(IEnumerable<SolutionFacts> solutions, CancellationToken cancel)
    {
        var names = (await bodies.AllAsync(cancel)).ToDictionary(body => body.Id, body => body.Name);
        return [.. solutions.Select(solution => new SolutionRow(
            solution.Code,
            solution.Name,
            names.GetValueOrDefault(solution.ProviderId, solution.ProviderId),
            solution.Description,
            solution.ElementCodes,
            solution.Source,
            solution.SourceDate))];
    }
}
