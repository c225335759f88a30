using Talaia.Consultation.Forms.Workbooks;
using Talaia.Kernel.Problems;

namespace Talaia.Consultation.Forms.Authoring;

/// <summary>A row with the meaning of its columns. Quotes that a word processor curled are straight again, but for the texts that people read.</summary>
internal sealed class AuthoredRow(SheetColumns sheet, FormRow row)
{
    public int Number => row.Number;

    public SheetColumns Sheet => sheet;

    public Where Place => sheet.Place(row.Number);

    /// <summary>The columns that hold something.</summary>
    public IEnumerable<(SheetColumn Column, string Text)> Filled => sheet.Columns
        .Where(column => column.Index < row.Cells.Count && row.Cells[column.Index].Length > 0)
        .Select(column => (column, row.Cells[column.Index]));

    /// <summary>Cells that hold something though no header says what.</summary>
    public IEnumerable<int> Headless => Enumerable.Range(0, row.Cells.Count).Where(index => row.Cells[index].Length > 0 && sheet.Columns.All(column => column.Index != index));

    /// <summary>The cell of exactly this column, straightened; null where it is empty or not there.</summary>
    public string? this[params ReadOnlySpan<string> parts] => Column(parts) is { } column ? Straight(row.Cells[column.Index]) : null;

    /// <summary>The same with runs of blanks made one, for names and types.</summary>
    public string? Word(params ReadOnlySpan<string> parts) => this[parts] is { } text ? string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries)) : null;

    /// <summary>
    /// A text in its languages. Where a translation stands beside it, a text without a language is in the form's default language; alone it stays without.
    /// </summary>
    public FormText Texts(string defaultLanguage, params string[] parts)
    {
        var plain = (string?)null;
        var texts = new List<KeyValuePair<string, string>>();
        foreach (var (column, text) in Filled)
        {
            if (!column.Parts.AsSpan().StartsWith(parts))
                continue;
            if (column.Parts.Length == parts.Length)
                plain = text;
            else
                texts.Add(new(string.Join("::", column.Parts[parts.Length..]), text));
        }

        if (plain is null || texts.Exists(text => text.Key == defaultLanguage))
            return texts.Count == 0 ? FormText.Empty : new FormText(texts);
        return texts.Count == 0 ? FormText.Of(plain) : new FormText(texts.Prepend(new(defaultLanguage, plain)));
    }

    /// <summary>Files by kind and language.</summary>
    public IReadOnlyDictionary<string, FormText> Media(string defaultLanguage) => !sheet.HasMedia ? Nothing.Media : Filled
        .Where(cell => cell.Column.Parts is ["media", _, ..]).Select(cell => cell.Column.Parts[1]).Distinct()
        .ToDictionary(kind => kind, kind => Texts(defaultLanguage, "media", kind));

    /// <summary>The first cell that holds something of this column or a translation of it; the row where there is none.</summary>
    public Where CellOf(params string[] parts) => Filled.FirstOrDefault(cell => cell.Column.Parts.AsSpan().StartsWith(parts)).Column is { } column ? sheet.Place(row.Number, column) : Place;

    public static string Straight(string text) => text.AsSpan().IndexOfAny("‘’“”") < 0
        ? text
        : text.Replace('‘', '\'').Replace('’', '\'').Replace('“', '"').Replace('”', '"');

    private SheetColumn? Column(ReadOnlySpan<string> parts)
    {
        foreach (var column in sheet.Columns)
        {
            if (column.Index < row.Cells.Count && row.Cells[column.Index].Length > 0 && column.Parts.AsSpan().SequenceEqual(parts))
                return column;
        }

        return null;
    }
}
