using Talaia.Consultation.Needs;
using Talaia.Metamodel.Solutions;
using Talaia.Reports.Documents;
using Talaia.Territory.Reaches;

namespace Talaia.Reports.Composition;

/// <summary>Public solutions that answer the greatest needs today.</summary>
internal static class SolutionsSection
{
    private const int Most = 8;

    public static IEnumerable<Block> Of(Composing composing)
    {
        var (say, material) = (composing.Say, composing.Material);
        yield return new Heading(2, say["document.solutions"], "solucions");
        var matched = Matched(material);
        if (matched.Count == 0)
        {
            yield return new Paragraph(say["document.solutions.none"]);
            yield break;
        }

        yield return new Paragraph(say["document.solutions.intro"]);
        yield return new Table(
            say["document.solutions.table"],
            [new Column(say["document.scope"]), new Column(say["document.solution"], Weight: 2), new Column(say["document.provider"]), new Column(say["document.open-to"])],
            [.. matched.Select(pair => Row(composing, pair.Need, pair.Solution))]);
    }

    /// <summary>Those open to everybody first, so that every reader finds one that is for her.</summary>
    private static List<(ElementNeed Need, SolutionFacts Solution)> Matched(ReportMaterial material)
    {
        var facts = material.Solutions.OrderBy(solution => solution.Reach.Kind).ThenBy(solution => solution.Name, StringComparer.Ordinal).ToDictionary(solution => solution.Code);
        var rows = facts.Values.Select(solution => new SolutionRow(
            solution.Code, solution.Name, material.Providers.GetValueOrDefault(solution.ProviderId, ""), solution.Description, solution.ElementCodes, solution.Source, solution.SourceDate)).ToList();
        return [.. AnsweredNeeds.Match(material.Ranked.Select(need => need.Code), rows, material.Elements, Most)
            .Select(match => (material.Needs!.Find(match.ElementCode)!, facts[match.Solution.Code]))];
    }

    private static RichText[] Row(Composing composing, ElementNeed need, SolutionFacts solution)
    {
        var say = composing.Say;
        var provider = composing.Material.Providers.GetValueOrDefault(solution.ProviderId, solution.ProviderId);
        var cite = composing.Citations.To(
            $"solution:{solution.Code}", say["document.ref.solution", ("solution", solution.Name), ("provider", provider)],
            new Hyperlink(say["document.ref.solution.see"], solution.Source),
            DateOnly.TryParseExact(solution.SourceDate, "yyyy-MM-dd", out var seen) ? seen : null);
        return [composing.Text(need.Name), [new Strong(solution.Name), ": " + composing.Text(solution.Description), cite], provider, OpenTo(composing, solution)];
    }

    private static string OpenTo(Composing composing, SolutionFacts solution)
    {
        var say = composing.Say;
        var where = solution.Reach.Kind switch
        {
            ReachKind.Province => say["document.open.province"],
            ReachKind.Comarca => say["document.open.comarca"],
            ReachKind.Supramunicipal => say["document.open.some"],
            _ => say["document.open.all"],
        };
        return solution.PopulationTo is { } most ? say["document.open.up-to", ("where", where), ("people", most)] : where;
    }
}
