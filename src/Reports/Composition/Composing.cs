using Talaia.Consultation.Needs;
using Talaia.Drawing;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Wording;
using Talaia.Reports.Documents;

namespace Talaia.Reports.Composition;

/// <summary>What every section of a document has at hand while it is composed.</summary>
internal sealed record Composing(ReportMaterial Material, Say Say, MapGeometry Map, Citations Citations)
{
    public Language Language => Say.Language;

    public string Text(LocalizedText text) => text.In(Language.Code);

    /// <summary>An index with one decimal: 63,4.</summary>
    public string Index(double value) => ((decimal)Math.Round(value, 1)).ToString("0.0", Language.Culture);

    /// <summary>«58,2–66,1», or a dash where too few answered to tell.</summary>
    public string Between(Interval? interval) => interval is null ? "–" : $"{Index(interval.Low)}–{Index(interval.High)}";

    /// <summary>A change with its sign; one that may be chance is marked so.</summary>
    public string Change(NeedChange? change) => change is null ? "–"
        : (change.Difference < 0 ? "−" : "+") + Index(Math.Abs(change.Difference)) + (change.IsClear ? "" : $" {Say["document.change.unclear"]}");

    /// <summary>An address of the site in the document's language.</summary>
    public string Address(string path) => $"/{Language.Code}/{path}";

    /// <summary>The wave with how many answered, as evidence.</summary>
    public Cite Wave() => Citations.To(
        "wave",
        Say["document.ref.wave", ("wave", Material.Wave!.Key), ("n", Material.Needs!.Sent), ("of", Material.Needs.Municipalities)],
        new Hyperlink(Say["document.ref.wave.see"], Address($"necessitats/{Material.Wave.Key}")),
        DateOnly.FromDateTime(Material.Wave.Closes.UtcDateTime));

    public static FigureBlock Figure(Figure page, Figure print, string finding, RichText note, Table data) =>
        new(page.Svg, print.Svg, print.Description, finding, note, data);
}
