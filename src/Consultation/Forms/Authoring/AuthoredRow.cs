using Talaia.Consultation.Forms.Workbooks;
using Talaia.Kernel.Problems;

namespace Talaia.Consultation.Forms.Authoring;

/// <summary>
/// A row with the meaning of its columns, named with their parts: <c>label</c>, <c>bind::relevant</c>. Quotes that a word processor curled are straight again, and its blanks that
/// do not break are blanks, but for the texts that people read.
/// </summary>
internal sealed class AuthoredRow
{
    private readonly FormRow _row;

    public AuthoredRow(SheetColumns sheet, FormRow row)
    {
        (Sheet, _row) = (sheet, row);
        Filled = [.. sheet.Columns.Where(column => column.Index < row.Cells.Count && row.Cells[column.Index].Length > 0).Select(column => (column, row.Cells[column.Index]))];
    }

    public int Number => _row.Number;

    public SheetColumns Sheet { get; }

    public Where Place => Sheet.Place(Number);

    /// <summary>The columns that hold something.</summary>
    public IReadOnlyList<(SheetColumn Column, string Text)> Filled { get; }

    public bool IsEmpty => Filled.Count == 0;

    /// <summary>Cells that hold something though no header says what.</summary>
    public IEnumerable<int> Headless => Enumerable.Range(0, _row.Cells.Count).Where(index => _row.Cells[index].Length > 0 && !Sheet.IsHeaded(index));

    /// <summary>The cell of exactly this column, straightened; null where it is empty or not there.</summary>
    public string? this[string name] =>
        Sheet.Column(name) is { } column && column.Index < _row.Cells.Count && _row.Cells[column.Index] is { Length: > 0 } text ? Straight(text) : null;

    /// <summary>The same with runs of blanks made one, for names and types.</summary>
    public string? Word(string name) => this[name] is { } text ? text.Contains("  ", StringComparison.Ordinal) ? string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries)) : text : null;

    /// <summary>
    /// A text in its languages. Where a translation stands beside it, a text without a language is in the form's default language; alone it stays without.
    /// </summary>
    public FormText Texts(string defaultLanguage, string name)
    {
        var plain = (string?)null;
        List<KeyValuePair<string, string>>? texts = null;
        foreach (var (column, language) in Sheet.Translations(name))
        {
            if (column.Index >= _row.Cells.Count || _row.Cells[column.Index] is not { Length: > 0 } text)
                continue;
            if (language is null)
                plain = text;
            else
                (texts ??= []).Add(new(language, text));
        }

        if (texts is null)
            return plain is null ? FormText.Empty : FormText.Of(plain);
        return plain is null || texts.Exists(text => text.Key == defaultLanguage) ? new FormText(texts) : new FormText(texts.Prepend(new(defaultLanguage, plain)));
    }

    /// <summary>Files by kind and language.</summary>
    public IReadOnlyDictionary<string, FormText> Media(string defaultLanguage) => !Sheet.HasMedia ? Nothing.Media : Filled
        .Where(cell => cell.Column.Parts is ["media", _, ..]).Select(cell => cell.Column.Parts[1]).Distinct()
        .ToDictionary(kind => kind, kind => Texts(defaultLanguage, $"media::{kind}"));

    /// <summary>The first cell that holds something of this column or a translation of it; the row where there is none.</summary>
    public Where CellOf(string name)
    {
        var translations = Sheet.Translations(name);
        return Filled.FirstOrDefault(cell => translations.Any(one => one.Column == cell.Column)).Column is { } column ? Sheet.Place(Number, column) : Place;
    }

    public static string Straight(string text) => text.AsSpan().IndexOfAny("‘’“”\u00A0") < 0
        ? text
        : text.Replace('‘', '\'').Replace('’', '\'').Replace('“', '"').Replace('”', '"').Replace('\u00A0', ' ');
}
