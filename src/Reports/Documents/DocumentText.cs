namespace Talaia.Reports.Documents;

/// <summary>Every text of a document in reading order: what counts citations and words.</summary>
internal static class DocumentText
{
    public static IEnumerable<RichText> Texts(this ReportDocument document) => document.Blocks.SelectMany(Texts);

    public static IEnumerable<RichText> Texts(Block block) => block switch
    {
        Paragraph paragraph => [paragraph.Text],
        BulletList list => list.Items,
        NumberedList list => list.Items,
        Table table => table.Rows.SelectMany(row => row).Concat(table.Note is { } note ? [note] : []),
        FigureBlock figure => figure.Data is { } data ? Texts(data).Prepend(figure.Note) : [figure.Note],
        Quote quote => [quote.Text],
        Aside aside => [aside.Text],
        _ => [],
    };

    public static IEnumerable<int> Citations(this ReportDocument document) => document.Texts().SelectMany(text => text).OfType<Cite>().Select(cite => cite.Number);

    public static IEnumerable<Reference> ReferenceList(this ReportDocument document) => document.Blocks.OfType<References>().SelectMany(list => list.Items);

    /// <summary>Minutes to read it at 200 words a minute, at least one.</summary>
    public static int ReadingMinutes(this ReportDocument document) =>
        Math.Max(1, (int)Math.Round(document.Texts().Sum(text => text.Plain.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length) / 200.0));
}
