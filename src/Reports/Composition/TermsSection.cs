using Talaia.Drawing;
using Talaia.Foresight.Rankings;
using Talaia.Reports.Documents;
using Column = Talaia.Reports.Documents.Column;

namespace Talaia.Reports.Composition;

/// <summary>Terms on the rise in what the sources brought, with how sure that is.</summary>
internal static class TermsSection
{
    private const double SureBelow = 0.1;

    private const int Fewest = 5;

    public static IEnumerable<Block> Of(Composing composing)
    {
        var say = composing.Say;
        yield return new Heading(2, say["document.terms"], "termes");
        if (composing.Material.Ranking is not { Terms.Count: > 0 } ranking)
        {
            yield return new Paragraph(say["document.terms.none"]);
            yield break;
        }

        var sure = ranking.Terms.Count(term => term.FalseDiscovery <= SureBelow);
        yield return new Paragraph(
        [
            say["document.terms.intro", ("n", ranking.Documents), ("sources", ranking.Sources), ("from", ranking.Periods[0]), ("to", ranking.Periods[^1])],
            " ",
            sure == 0 ? say["document.terms.unsure"] : say["document.terms.sure", ("n", sure)],
        ]);
        yield return Figure(composing, ranking with { Terms = Shown(ranking.Terms, sure) });
    }

    /// <summary>Those that rise by more than chance; where they are too few for a picture, the next ones with them, whose p-value says so.</summary>
    private static List<TermRow> Shown(IReadOnlyList<TermRow> terms, int sure) =>
        [.. (sure >= Fewest ? terms.Where(term => term.FalseDiscovery <= SureBelow) : terms.Take(Fewest))];

    private static FigureBlock Figure(Composing composing, RankingSheet ranking)
    {
        var say = composing.Say;
        var finding = say["document.terms.finding", ("first", ranking.Terms[0].Term)];
        var text = new FigureText(say["document.terms.title"], finding, composing.Language.Culture);
        var rows = ranking.Terms.Select(term => new SparkRow(term.Term, [.. term.Series.Select(count => (double)count)], say.Number((decimal)term.Score))).ToList();
        var data = new Table(
            say["document.terms.table"],
            [
                new Column(say["document.terms.term"]), new Column(say["document.terms.score"], Alignment.End), new Column(say["document.terms.probability"], Alignment.End),
                new Column(say["document.terms.documents"], Alignment.End), new Column("p", Alignment.End),
            ],
            [
                .. ranking.Terms.Select(term => (IReadOnlyList<RichText>)
                [
                    term.Term, say.Number((decimal)term.Score), say.Percent((decimal)term.Probability), say.Number(term.Documents), PValue(composing, term.PValue),
                ]),
            ],
            say["document.terms.series", ("from", ranking.Periods[0]), ("to", ranking.Periods[^1])]);
        return Composing.Figure(SparkRows.Draw(rows, text, Medium.Page, "termes-grafic"), SparkRows.Draw(rows, text, Medium.Print, "termes-grafic"), finding, say["document.terms.note"], data);
    }

    private static string PValue(Composing composing, double value) =>
        value < 0.001 ? $"< {0.001.ToString("0.000", composing.Language.Culture)}" : value.ToString("0.000", composing.Language.Culture);
}
