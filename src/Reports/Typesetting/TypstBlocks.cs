using System.Globalization;
using Talaia.Reports.Documents;

namespace Talaia.Reports.Typesetting;

/// <summary>Each block as one call of `report.typ`. Keeps which citation came first and which tables go to the annex.</summary>
internal sealed class TypstBlocks(TypstText text, ReportDocument document, DocumentWords words)
{
    private readonly HashSet<int> _cited = [];
    private readonly HashSet<int> _references = document.ReferenceList().Select(reference => reference.Number).ToHashSet();
    private readonly HashSet<string> _anchors = document.Blocks.OfType<Heading>().Select(heading => heading.Anchor).OfType<string>().ToHashSet(StringComparer.Ordinal);
    private readonly List<Table> _annex = [];

    public string Write(Block block) => block switch
    {
        Heading heading => string.Create(CultureInfo.InvariantCulture,
            $"section({heading.Level}, {text.Words(heading.Text)}, {(heading.Anchor is { } anchor ? text.Words(Name(anchor)) : "none")})"),
        Paragraph paragraph => $"para({Runs(paragraph.Text)})",
        BulletList list => $"bullets{Array(list.Items.Select(Runs))}",
        NumberedList list => $"numbers{Array(list.Items.Select(Runs))}",
        Table table => Data(table, null),
        FigureBlock figure => Figure(figure),
        FactSheet sheet => $"facts({Facts(sheet.Facts)})",
        Quote quote => $"pull({Runs(quote.Text)}, {Optional(quote.Source)})",
        Aside aside => $"note({Optional(aside.Title)}, {Runs(aside.Text)})",
        _ => throw new InvalidOperationException($"{block.GetType().Name} has no place in the text."),
    };

    /// <summary>What stands after the text: the figures' data, then the evidence.</summary>
    public IEnumerable<string> Annex()
    {
        if (_annex.Count > 0)
            yield return $"section(2, {text.Words(words.DataAnnex)}, \"h-data-annex\")";
        for (var index = 0; index < _annex.Count; index++)
            yield return Data(_annex[index], DataName(index));
        var references = document.ReferenceList().ToList();
        if (references.Count > 0)
            yield return $"references({Words()}, {Array(references.Select(Reference))})";
    }

    public string Facts(IReadOnlyList<Fact> facts) => Array(facts.Select(fact => $"({text.Words(fact.Term)}, {text.Words(fact.Value)})"));

    public string Words() =>
        $"(contents: {text.Words(words.Contents)}, evidence: {text.Words(words.Evidence)}, evidence-name: {text.Words(Name(words.EvidenceAnchor))}, page: {Array(Split(words.Page).Select(text.Words))})";

    public static string Array(IEnumerable<string> items) => string.Concat(items.Select(item => item + ", ")) is { Length: > 0 } joined ? $"({joined})" : "()";

    private string Figure(FigureBlock figure)
    {
        var name = "none";
        if (figure.Data is { } data)
        {
            name = text.Words(DataName(_annex.Count));
            _annex.Add(data);
        }

        return $"fig(bytes({text.Drawing(figure.PrintSvg)}), {text.Words(figure.Alt)}, {text.Words(figure.Finding)}, {Runs(figure.Note)}, {name}, {Array(Split(words.DataOf).Select(text.Words))})";
    }

    private string Data(Table table, string? name) =>
        $"data({text.Words(table.Caption)}, {Array(table.Columns.Select(column => column.Alignment == Alignment.End ? "true" : "false"))}, {Array(table.Columns.Select(Width))}, "
        + $"{Array(table.Columns.Select(column => text.Words(column.Header)))}, {Array(table.Rows.Select(row => Array(row.Select(Runs))))}, "
        + $"{(table.Note is { } note ? Runs(note) : "none")}, {(table.RowHeaders ? "true" : "false")}, {(name is null ? "none" : $"{text.Words(name)}, small: true")})";

    private static string Width(Column column) => string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, column.Weight)}fr");

    private string Reference(Reference reference)
    {
        List<Inline> runs = [reference.Text];
        if (reference.Date is { } date)
            runs.Add($" {DocumentWords.Day(date, document.Language)}.");
        if (reference.Link is { } link)
            runs.AddRange([" ", link]);
        return string.Create(CultureInfo.InvariantCulture,
            $"(number: {reference.Number}, cited: {(_cited.Contains(reference.Number) ? "true" : "false")}, body: {Runs(RichText.Create([.. runs]))})");
    }

    private string Runs(RichText runs) => string.Join("; ", Cites.Apart(runs, Run, "cm")) is { Length: > 0 } written ? "{" + written + "}" : "[]";

    private string Run(Inline run) => run switch
    {
        TextRun plain => text.Words(plain.Text),
        Emphasis emphasis => $"em({text.Words(emphasis.Text)})",
        Strong strong => $"st({text.Words(strong.Text)})",
        Hyperlink link => Link(link),
        Cite cite when _references.Contains(cite.Number) => string.Create(CultureInfo.InvariantCulture, $"ct({cite.Number}, {(_cited.Add(cite.Number) ? "true" : "false")})"),
        _ => "",
    };

    private string Link(Hyperlink link)
    {
        if (Addresses.IsSafe(link.Address) && link.Text.Length > 0)
        {
            if (Addresses.IsAnchor(link.Address) && _anchors.Contains(link.Address[1..]))
                return $"ln({text.Words(Name(link.Address[1..]))}, {text.Words(link.Text)})";
            if (Absolute(link.Address) is { } address)
                return $"li({text.Words(address.AbsoluteUri)}, {text.Words(link.Text)})";
        }

        return text.Words(link.Text);
    }

    /// <summary>A path is completed from the document's own address; without one it leads nowhere from paper.</summary>
    private Uri? Absolute(string address)
    {
        if (Addresses.IsAnchor(address))
            return null;
        if (!address.StartsWith('/'))
            return Uri.TryCreate(address, UriKind.Absolute, out var whole) ? whole : null;
        return Uri.TryCreate(document.Address, UriKind.Absolute, out var home) && Uri.TryCreate(address, UriKind.Relative, out var path) ? new Uri(home, path) : null;
    }

    private string Optional(string? value) => value is null ? "none" : text.Words(value);

    private static string Name(string anchor) => "h-" + anchor;

    private static string DataName(int index) => string.Create(CultureInfo.InvariantCulture, $"d-{index + 1}");

    private static string[] Split(string pattern) => pattern.Split(["{0}", "{1}"], StringSplitOptions.None);
}
