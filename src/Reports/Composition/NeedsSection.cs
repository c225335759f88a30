using Talaia.Consultation.Needs;
using Talaia.Drawing;
using Talaia.Reports.Documents;
using Column = Talaia.Reports.Documents.Column;

namespace Talaia.Reports.Composition;

/// <summary>What the municipalities need: where, how much, and what small towns need.</summary>
internal static class NeedsSection
{
    private const int Shown = 10;

    public static IEnumerable<Block> Of(Composing composing)
    {
        var (say, material) = (composing.Say, composing.Material);
        yield return new Heading(2, say["document.needs"], "necessitats");
        if (material.Needs is not { Sent: > 0 } needs)
        {
            yield return new Paragraph(material.Later is { } open ? say["document.needs.later.none", ("wave", open.Key), ("date", open.LastEnd)] : say["document.needs.none"]);
            yield break;
        }

        if (material.Later is { } later)
            yield return new Paragraph(say["document.needs.later", ("wave", later.Key), ("date", later.LastEnd), ("shown", needs.WaveKey)]);

        yield return new Paragraph([say["document.needs.intro", ("n", needs.Sent), ("of", needs.Municipalities)], composing.Wave()]);
        yield return Map(composing, needs);
        // Of too few answers nothing may be said of any need.
        if (material.Ranked.Count > 0)
            yield return Bars(composing);
        foreach (var block in SmallTowns(composing))
            yield return block;
    }

    private static FigureBlock Map(Composing composing, WaveNeeds needs)
    {
        var say = composing.Say;
        var known = needs.Overall.Comarques.Where(comarca => comarca.Mean is not null).OrderByDescending(comarca => comarca.Mean).ToList();
        var finding = known.Count < 2 ? say["document.map.few"] : say["document.map.finding", ("most", say.Language.Code == "ca" ? known[0].FullName : known[0].Name), ("least", say.Language.Code == "ca" ? known[^1].FullName : known[^1].Name)];
        var text = new ChoroplethText(say["document.map.title"], finding, composing.Language.Culture, say["document.map.none"], say["document.map.less"], say["document.map.more"]);
        var data = new Table(
            say["document.map.table"],
            [new Column(say["document.comarca"]), new Column(say["document.municipalities"], Alignment.End), new Column("n", Alignment.End), new Column(say["document.mean"], Alignment.End)],
            [.. known.Select(comarca => (IReadOnlyList<RichText>)[comarca.Name, say.Number(comarca.Municipalities), say.Number(comarca.Answers), composing.Index(comarca.Mean!.Value)])]);
        return Composing.Figure(
            Choropleth.Draw(composing.Map, composing.Material.MapValues, text, Medium.Page, "mapa"),
            Choropleth.Draw(composing.Map, composing.Material.MapValues, text, Medium.Print, "mapa"),
            finding, say["document.map.note", ("wave", needs.WaveKey), ("n", needs.Sent)], data);
    }

    private static FigureBlock Bars(Composing composing)
    {
        var (say, top) = (composing.Say, composing.Material.Ranked.Take(Shown).ToList());
        var finding = say["document.bars.finding", ("first", composing.Text(top[0].Name))];
        var rows = top.ConvertAll(need => new NeedBar(
            composing.Text(need.Name), need.Estimate!.Index, need.Estimate.Interval?.Low ?? need.Estimate.Index, need.Estimate.Interval?.High ?? need.Estimate.Index, need.Estimate.Answers));
        var text = new FigureText(say["document.bars.title"], finding, composing.Language.Culture);
        return Composing.Figure(
            NeedBars.Draw(rows, text, Medium.Page, "necessitats-grafic"), NeedBars.Draw(rows, text, Medium.Print, "necessitats-grafic"),
            finding, say["document.bars.note", ("wave", composing.Material.Wave!.Key)], NeedTable.Of(composing, say["document.bars.table"], top));
    }

    private static IEnumerable<Block> SmallTowns(Composing composing)
    {
        var say = composing.Say;
        var small = composing.Material.Ranked
            .Select(need => (Need: need, Bands: need.Bands.Take(2).ToList()))
            .Where(pair => pair.Bands.Exists(band => band.Mean is not null) && !pair.Bands.Exists(band => band.IsWithheld))
            .Select(pair => (pair.Need, Mean: pair.Bands.Sum(band => (band.Mean ?? 0) * band.Answers) / pair.Bands.Sum(band => band.Answers), N: pair.Bands.Sum(band => band.Answers)))
            .OrderByDescending(pair => pair.Mean).Take(3).ToList();
        if (small.Count == 0)
            yield break;
        yield return new Heading(3, say["document.small"], "petits");
        yield return new Paragraph([say["document.small.intro", ("n", small[0].N)], composing.Wave()]);
        yield return new NumberedList([.. small.Select(pair => Item(composing.Text(pair.Need.Name), say["document.small.item", ("index", composing.Index(pair.Mean))]))]);
    }

    private static RichText Item(string name, string rest) => [new Strong(name), rest];
}
