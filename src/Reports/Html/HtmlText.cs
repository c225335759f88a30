using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Talaia.Reports.Documents;

namespace Talaia.Reports.Html;

/// <summary>Texts and runs as HTML; every word is encoded.</summary>
internal sealed class HtmlText(ReportDocument document, DocumentWords words)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly HashSet<int> _cited = [];

    public static string Encode(string text) => Encoder.Encode(text);

    public string Runs(RichText runs) => string.Concat(Cites.Apart(runs, Run, "<sup>, </sup>"));

    /// <summary>True when the text before has a citation of this reference, so that there is a place to go back to.</summary>
    public bool IsCited(int number) => _cited.Contains(number);

    private string Run(Inline run) => run switch
    {
        TextRun text => Encode(text.Text),
        Emphasis text => $"<em>{Encode(text.Text)}</em>",
        Strong text => $"<strong>{Encode(text.Text)}</strong>",
        Hyperlink link => Link(link),
        Cite cite => Mark(cite.Number),
        _ => "",
    };

    public static string Link(Hyperlink link) =>
        Addresses.IsSafe(link.Address) ? $"""<a href="{Encode(link.Address)}">{Encode(link.Text)}</a>""" : Encode(link.Text);

    private string Mark(int number)
    {
        if (document.ReferenceList().All(reference => reference.Number != number))
            return "";
        var place = _cited.Add(number) ? string.Create(CultureInfo.InvariantCulture, $" id=\"c{number}\"") : "";
        return string.Create(CultureInfo.InvariantCulture, $"""<sup><a{place} href="#e{number}" aria-label="{Encode(words.Evidence)} {number}">{number}</a></sup>""");
    }
}
