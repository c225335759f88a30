using System.Globalization;
using System.Text;
using Talaia.Kernel.Languages;
using Talaia.Reports.Documents;

namespace Talaia.Reports.Typesetting;

/// <summary>A document as Typst source: calls of the functions of `report.typ`, with every text a string literal.</summary>
internal sealed class TypstWriter(TypstText text)
{
    public string Write(ReportDocument document, DateTimeOffset created)
    {
        var words = DocumentWords.In(document.Language);
        var blocks = new TypstBlocks(text, document, words);
        var source = new StringBuilder("#import \"/report.typ\": *\n");
        source.Append(CultureInfo.InvariantCulture, $"""
            #show: report.with(
              language: {text.Words(Language.Parse(document.Language).Code)},
              title: {text.Words(document.Title.Trim())},
              subtitle: {text.Words(document.Subtitle.Trim())},
              eyebrow: {text.Words(words.Eyebrow(document))},
              notice: {(document.Notice is { } notice ? text.Words(notice) : "none")},
              front: {blocks.Facts(document.Front)},
              author: {text.Words(document.Author ?? words.Office)},
              keywords: {TypstBlocks.Array(document.Keywords.Select(text.Words))},
              created: {Moment(created)},
              words: {blocks.Words()},
              cover: {(HasCover(document) ? "true" : "false")},
            )

            """);
        foreach (var block in document.Blocks.Where(block => block is not References))
            source.Append('#').Append(blocks.Write(block)).Append('\n');
        foreach (var end in blocks.Annex())
            source.Append('#').Append(end).Append('\n');
        return source.ToString();
    }

    /// <summary>What is read through begins below its title; what is looked up in has a cover with contents.</summary>
    internal static bool HasCover(ReportDocument document) => document.Blocks.OfType<Heading>().Count(heading => heading.Anchor is not null) > 4;

    private static string Moment(DateTimeOffset created)
    {
        var utc = created.UtcDateTime;
        return string.Create(CultureInfo.InvariantCulture,
            $"datetime(year: {utc.Year}, month: {utc.Month}, day: {utc.Day}, hour: {utc.Hour}, minute: {utc.Minute}, second: {utc.Second})");
    }
}
