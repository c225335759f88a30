using Talaia.Reports.Documents;

namespace Talaia.Reports.Composition;

/// <summary>The data in full.</summary>
internal static class AnnexSection
{
    public static IEnumerable<Block> Of(Composing composing)
    {
        var (say, material) = (composing.Say, composing.Material);
        if (material.Ranked.Count == 0)
            yield break;
        yield return new Heading(2, say["document.annex"], "dades");
        yield return NeedTable.Of(composing, say["document.annex.needs", ("wave", material.Wave!.Key)], material.Ranked);
        yield return new Table(
            say["document.annex.missing"],
            [new Column(say["document.scope"]), new Column(say["document.missing"]), new Column("n", Alignment.End)],
            [
                .. material.Ranked.Where(need => need.Missing.Count > 0).Select(need => (IReadOnlyList<RichText>)
                [
                    composing.Text(need.Name),
                    string.Join(" · ", need.Missing.Where(missing => missing.Code != "none").Take(3).Select(missing => $"{say[$"document.missing.{missing.Code}"]} {say.Percent((decimal)missing.Share)}")),
                    say.Number(need.MissingAnswers),
                ]),
            ]);
    }
}
