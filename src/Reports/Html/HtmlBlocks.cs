using System.Globalization;
using Talaia.Reports.Documents;

namespace Talaia.Reports.Html;

/// <summary>Each block with the structure and classes of the Reading page.</summary>
internal sealed class HtmlBlocks(ReportDocument document, DocumentWords words, bool print)
{
    private readonly HtmlText _text = new(document, words);

    public string Write(Block block) => block switch
    {
        Heading heading => Heading(heading),
        Paragraph paragraph => $"<p>{_text.Runs(paragraph.Text)}</p>",
        BulletList list => $"<ul>{Items(list.Items)}</ul>",
        NumberedList list => $"<ol>{Items(list.Items)}</ol>",
        Table table => TableOf(table),
        FigureBlock figure => Figure(figure),
        FactSheet sheet => Facts(sheet.Facts),
        Quote quote => Quote(quote),
        Aside aside => $"""<aside class="note">{(aside.Title is { } title ? $"<p><strong>{HtmlText.Encode(title)}</strong></p>" : "")}<p>{_text.Runs(aside.Text)}</p></aside>""",
        References references => Evidence(references),
        _ => throw new InvalidOperationException($"{block.GetType().Name} has no place on the page."),
    };

    public static string Facts(IReadOnlyList<Fact> facts) =>
        $"""<dl class="sheet">{string.Concat(facts.Select(fact => $"<div><dt>{HtmlText.Encode(fact.Term)}</dt><dd>{HtmlText.Encode(fact.Value)}</dd></div>"))}</dl>""";

    private static string Heading(Heading heading)
    {
        var place = heading.Anchor is { } anchor ? $" id=\"{HtmlText.Encode(anchor)}\"" : "";
        return string.Create(CultureInfo.InvariantCulture, $"<h{heading.Level}{place}>{HtmlText.Encode(heading.Text)}</h{heading.Level}>");
    }

    private string Items(IReadOnlyList<RichText> items) => string.Concat(items.Select(item => $"<li>{_text.Runs(item)}</li>"));

    private string Quote(Quote quote) =>
        $"""<blockquote class="pull"><p>{_text.Runs(quote.Text)}</p>{(quote.Source is { } source ? $"<p class=\"small muted\">{HtmlText.Encode(source)}</p>" : "")}</blockquote>""";

    private string TableOf(Table table)
    {
        var heads = table.Columns.Select(column => $"<th scope=\"col\"{Class(column)}>{HtmlText.Encode(column.Header)}</th>");
        var rows = table.Rows.Select(row => $"<tr>{string.Concat(row.Select((cell, index) => CellOf(table, cell, index)))}</tr>");
        var note = table.Note is { } words ? $"""<p class="small muted">{_text.Runs(words)}</p>""" : "";
        return $"""<div class="tbl" role="region" tabindex="0" aria-label="{HtmlText.Encode(table.Caption)}"><table><caption>{HtmlText.Encode(table.Caption)}</caption><thead><tr>{string.Concat(heads)}</tr></thead><tbody>{string.Concat(rows)}</tbody></table></div>{note}""";
    }

    private string CellOf(Table table, RichText cell, int index)
    {
        var (tag, scope) = table.RowHeaders && index == 0 ? ("th", " scope=\"row\"") : ("td", "");
        return $"<{tag}{scope}{(index < table.Columns.Count ? Class(table.Columns[index]) : "")}>{_text.Runs(cell)}</{tag}>";
    }

    private static string Class(Column column) => column.Alignment == Alignment.End ? " class=\"n\"" : "";

    private string Figure(FigureBlock figure)
    {
        var caption = $"<figcaption><strong>{HtmlText.Encode(figure.Finding)}</strong>{_text.Runs(figure.Note)}</figcaption>";
        var data = figure.Data is { } table ? $"<details><summary>{HtmlText.Encode(words.Data)}</summary>{TableOf(table)}</details>" : "";
        return $"<figure>{caption}{Drawing(figure)}{data}</figure>";
    }

    private string Drawing(FigureBlock figure)
    {
        var svg = print ? figure.PrintSvg : figure.PageSvg;
        // A drawing that names itself may hold links, which an image role around it would hide.
        var root = svg[..Math.Max(0, svg.IndexOf('>'))];
        return !print && root.Contains("aria-label", StringComparison.Ordinal)
            ? $"<div>{svg}</div>"
            : $"""<div role="img" aria-label="{HtmlText.Encode(figure.Alt)}">{svg}</div>""";
    }

    private string Evidence(References references)
    {
        var items = references.Items.Select(reference =>
        {
            var day = reference.Date is { } date ? $" {DocumentWords.Day(date, document.Language)}." : "";
            var link = reference.Link is { } where ? " " + HtmlText.Link(where) : "";
            var back = _text.IsCited(reference.Number) ? string.Create(CultureInfo.InvariantCulture, $""" <a href="#c{reference.Number}" aria-label="{HtmlText.Encode(words.Back)}">↑</a>""") : "";
            return string.Create(CultureInfo.InvariantCulture, $"""<li id="e{reference.Number}"><b>{reference.Number}</b><span>{HtmlText.Encode(reference.Text + day)}{link}{back}</span></li>""");
        });
        var notice = document.Notice is { } said ? $"""<br><span class="demo">{HtmlText.Encode(said)}</span>""" : "";
        return $"""<section class="fn" aria-labelledby="{words.EvidenceAnchor}"><h2 id="{words.EvidenceAnchor}">{HtmlText.Encode(words.Evidence)}</h2><ol>{string.Concat(items)}</ol>{notice}</section>""";
    }
}
