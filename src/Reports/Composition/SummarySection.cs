using Talaia.Reports.Documents;

namespace Talaia.Reports.Composition;

/// <summary>What a mayor reads: the greatest needs, where, and what is new.</summary>
internal static class SummarySection
{
    public static IEnumerable<Block> Of(Composing composing)
    {
        var (say, material) = (composing.Say, composing.Material);
        yield return new Heading(2, say["document.summary"], "resum");
        if (material.Ranked.Count >= 3)
        {
            var (first, second, third) = (material.Ranked[0], material.Ranked[1], material.Ranked[2]);
            yield return new Paragraph(
            [
                say["document.summary.needs", ("first", composing.Text(first.Name)), ("index", composing.Index(first.Estimate!.Index)),
                    ("second", composing.Text(second.Name)), ("third", composing.Text(third.Name))],
                composing.Wave(),
            ]);
        }
        else
        {
            yield return new Paragraph(say["document.summary.no-needs"]);
        }

        if (Risen(material) is { } risen)
        {
            yield return new Paragraph(
            [
                say[risen.Change!.Difference > 0 ? "document.summary.risen" : "document.summary.fallen", ("scope", composing.Text(risen.Name)),
                    ("points", composing.Index(Math.Abs(risen.Change.Difference))), ("before", material.Needs!.PreviousKey)],
                composing.Wave(),
            ]);
        }

        var fresh = material.Trends.Where(trend => trend.Row.PublishedPeriod == material.Period).ToList();
        if (fresh.Count > 0)
            yield return new Paragraph(say["document.summary.trends", ("n", fresh.Count), ("names", say.List([.. fresh.Select(trend => composing.Text(trend.Row.Name))]))]);
    }

    /// <summary>The scope whose index moved most, beyond chance.</summary>
    private static Consultation.Needs.ElementNeed? Risen(ReportMaterial material) =>
        material.Ranked.Where(need => need.Change is { IsClear: true }).MaxBy(need => Math.Abs(need.Change!.Difference));
}
