using Talaia.Drawing;
using Talaia.Kernel.Wording;
using Talaia.Reports.Documents;

namespace Talaia.Reports.Composition;

/// <summary>
/// Composes the report of a period: needs, trends, emerging terms, solutions, method and data, each claim with the number of its evidence. A function of its
/// material alone: the same material gives the same document.
/// </summary>
internal static class ComposeDocument
{
    public static ReportDocument Of(ReportMaterial material, Say say, MapGeometry map)
    {
        var composing = new Composing(material, say, map, new Citations());
        List<Block> blocks =
        [
            .. SummarySection.Of(composing),
            .. NeedsSection.Of(composing),
            .. TrendsSection.Of(composing),
            .. TermsSection.Of(composing),
            .. SolutionsSection.Of(composing),
            .. MethodSection.Of(composing),
            .. AnnexSection.Of(composing),
        ];
        if (composing.Citations.All.Count > 0)
            blocks.Add(new References(composing.Citations.All));
        return new ReportDocument(
            say.Language.Code,
            composing.Text(material.Title),
            composing.Text(material.Lede),
            material.Period,
            material.IsDemonstration ? say["document.demonstration"] : null,
            Front(composing),
            blocks)
        {
            Author = say["document.author"],
            Keywords = [say["document.keyword.trends"], say["document.keyword.needs"], material.Period.ToString()],
        };
    }

    private static List<Fact> Front(Composing composing)
    {
        var (say, material) = (composing.Say, composing.Material);
        var facts = new List<Fact>
        {
            new(say["document.front.state"], material.PublishedAt is { } at ? say.Date(at) : say["document.front.draft"]),
        };
        if (material.Needs is { } needs)
            facts.Add(new(say["document.front.answers"], say["document.front.answers.of", ("n", needs.Sent), ("of", needs.Municipalities)]));
        facts.Add(new(say["document.front.trends"], say.Number(material.Trends.Count)));
        if (material.Release is { } release)
            facts.Add(new(say["document.front.metamodel"], release.IsStarter ? say["document.front.starter", ("release", release.Number)] : release.Number));
        return facts;
    }
}
