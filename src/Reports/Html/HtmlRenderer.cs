using Talaia.Reports.Documents;

namespace Talaia.Reports.Html;

/// <summary>Renders documents for the web's Reading page and as a file that stands alone.</summary>
public static class HtmlRenderer
{
    /// <summary>The fragment for the Reading template.</summary>
    public static HtmlReport Fragment(ReportDocument document)
    {
        var words = DocumentWords.In(document.Language);
        return new(Article(document, words, print: false), Contents(document, words), words.Eyebrow(document), document.ReadingMinutes());
    }

    /// <summary>A whole page in one file, with its styles and the print variant of each figure: it fetches nothing.</summary>
    public static string Page(ReportDocument document) => StandalonePage.Write(document);

    internal static string Article(ReportDocument document, DocumentWords words, bool print)
    {
        var blocks = new HtmlBlocks(document, words, print);
        // The evidence comes last wherever it stands, so that its links back know every citation.
        return string.Join('\n', document.Blocks.OrderBy(block => block is References).Select(blocks.Write));
    }

    internal static IReadOnlyList<ContentsEntry> Contents(ReportDocument document, DocumentWords words) =>
    [
        .. document.Blocks.OfType<Heading>().Where(heading => heading.Anchor is not null).Select(heading => new ContentsEntry(heading.Anchor!, heading.Text, heading.Level)),
        .. document.Blocks.OfType<References>().Take(1).Select(_ => new ContentsEntry(words.EvidenceAnchor, words.Evidence, 2)),
    ];
}
