using Talaia.Kernel.Languages;
using Talaia.Reports.Documents;

namespace Talaia.Reports.Html;

/// <summary>The whole page in one file, for `report build --format html`.</summary>
internal static class StandalonePage
{
    private const string Tower = """<svg viewBox="0 0 32 32" aria-hidden="true" focusable="false"><path fill-rule="evenodd" d="M8 3h4v3h2V3h4v3h2V3h4v7l-3 3 2 12H9l2-12-3-3zm5.5 11v3h5v-3z"/><path d="M1 26h30v3H1z"/></svg>""";

    private static readonly string Style = ReadStyle();

    public static string Write(ReportDocument document)
    {
        var words = DocumentWords.In(document.Language);
        var article = HtmlRenderer.Article(document, words, print: true);
        var contents = string.Concat(HtmlRenderer.Contents(document, words)
            .Select(entry => $"""<li><a href="#{HtmlText.Encode(entry.Anchor)}">{HtmlText.Encode(entry.Text)}</a></li>"""));
        var notice = document.Notice is { } said ? $"""<span class="demo">{HtmlText.Encode(said)}</span>""" : "";
        var lede = document.Subtitle.Length > 0 ? $"""<p class="lede">{HtmlText.Encode(document.Subtitle)}</p>""" : "";
        var minutes = string.Format(System.Globalization.CultureInfo.InvariantCulture, words.Read, document.ReadingMinutes());
        return $"""
            <!DOCTYPE html>
            <html lang="{Language.Parse(document.Language).Tag}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{HtmlText.Encode(document.Title)} · Talaia</title>
            <meta name="author" content="{HtmlText.Encode(document.Author ?? words.Office)}">
            <style>
            {Style}</style>
            </head>
            <body>
            <header class="top"><div class="wrap"><p class="brand">{Tower}Talaia</p>{notice}</div></header>
            <main><div class="wrap"><header class="read-h"><p class="eyebrow">{HtmlText.Encode(words.Eyebrow(document))}</p><h1>{HtmlText.Encode(document.Title)}</h1>{lede}<p class="small muted">{HtmlText.Encode(minutes)}</p>{(document.Front.Count > 0 ? HtmlBlocks.Facts(document.Front) : "")}</header>
            <div class="read"><nav class="toc" aria-labelledby="toch"><h2 id="toch">{HtmlText.Encode(words.Contents)}</h2><ol>{contents}</ol></nav>
            <article class="prose">{article}</article></div></div></main>
            <footer class="foot"><div class="wrap"><p>{HtmlText.Encode(document.Author ?? words.Office)}{(document.Address is { } address && Addresses.IsSafe(address) ? " · " + HtmlText.Link(new(address, address)) : "")}</p></div></footer>
            </body>
            </html>

            """;
    }

    private static string ReadStyle()
    {
        using var stream = typeof(StandalonePage).Assembly.GetManifestResourceStream("standalone.css")!;
        return new StreamReader(stream).ReadToEnd();
    }
}
