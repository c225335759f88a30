using System.Globalization;
using Talaia.Foresight.Corpora;
using Talaia.Foresight.Signals;
using Talaia.Foresight.Trends;
using Talaia.Reports.Documents;

namespace Talaia.Reports.Composition;

/// <summary>The trends, this period's first, each with the documents that it rests on.</summary>
internal static class TrendsSection
{
    public static IEnumerable<Block> Of(Composing composing)
    {
        var (say, material) = (composing.Say, composing.Material);
        yield return new Heading(2, say["document.trends"], "tendencies");
        if (material.Trends.Count == 0)
        {
            yield return new Paragraph(say["document.trends.none"]);
            yield break;
        }

        yield return new Paragraph(say["document.trends.intro", ("n", material.Trends.Count)]);
        foreach (var trend in material.Trends)
        {
            yield return new Heading(3, composing.Text(trend.Row.Name), $"t-{trend.Row.Slug}");
            yield return new FactSheet(Facts(composing, trend));
            yield return new Paragraph([composing.Text(trend.Row.Summary), .. trend.Evidence.Select(evidence => (Inline)Evidence(composing, evidence.Signal))]);
        }
    }

    private static List<Fact> Facts(Composing composing, TrendSheet trend)
    {
        var (say, material) = (composing.Say, composing.Material);
        var facts = new List<Fact>
        {
            new(say["document.trend.ring"], say[$"document.ring.{trend.Row.Ring.ToString().ToLowerInvariant()}"]),
            new(say["document.trend.elements"], say.List([.. trend.Elements.Select(element => composing.Text(element.Name))])),
            new(say["document.trend.evidence"], say["document.trend.documents", ("n", trend.Evidence.Count)]),
        };
        // By the codes of the links: an element that has ended since was asked about all the same.
        var stated = trend.Row.Elements.Select(code => material.Needs?.Find(code)).Where(need => need?.Estimate is not null).ToList();
        if (stated.MaxBy(need => need!.Estimate!.Index) is { Estimate: { } estimate })
            facts.Add(new(say["document.trend.need"], say["document.trend.need.value", ("index", composing.Index(estimate.Index)), ("interval", composing.Between(estimate.Interval)), ("n", estimate.Answers)]));
        return facts;
    }

    private static Cite Evidence(Composing composing, SignalRow signal)
    {
        var text = $"{signal.Title}. {signal.Publisher}, {Date(composing, signal)}.";
        return composing.Citations.To($"signal:{signal.Key}", text, signal.Url is null ? null : new Hyperlink(composing.Say["document.ref.document.see"], signal.Url));
    }

    private static string Date(Composing composing, SignalRow signal) => signal.Precision switch
    {
        DatePrecision.Year => signal.Date.Year.ToString(CultureInfo.InvariantCulture),
        DatePrecision.Month => composing.Say.Month(signal.Date),
        _ => composing.Say.Date(signal.Date),
    };
}
