namespace Talaia.Consultation.Forms.Editing;

/// <summary>What a row of a survey is.</summary>
public enum DraftKind
{
    Question,
    Group,
    Repeat,

    /// <summary>Groups that are written once and stand once for each choice of a list.</summary>
    Loop,

    /// <summary>A row that nobody is asked: a file, a setting, the audit.</summary>
    Other,
}

/// <summary>A row of a survey that is being edited, a group with what stands in it. It may be wrong in every way: that is what editing is for.</summary>
/// <param name="Key">Finds it again while it keeps its name: the name, with <c>~2</c> behind it where another has it before; <c>~7</c> for row 7 where it has none.</param>
/// <param name="Row">The row of the sheet, from 2 on.</param>
/// <param name="Last">The row that ends it; of a question its own.</param>
/// <param name="Type">Its type without the list, as XLSForm documents it where there is such a type; as written otherwise.</param>
/// <param name="List">What choices come from; empty where the type has none.</param>
/// <param name="Cells">Its cells that hold something, by header: <c>label::ca</c>.</param>
public sealed record DraftNode(
    string Key, int Row, int Last, DraftKind Kind, string Type, string List, bool HasOther, IReadOnlyDictionary<string, string> Cells, IReadOnlyList<DraftNode> Children)
{
    public string Name => this["name"];

    public bool IsGroup => Kind is DraftKind.Group or DraftKind.Repeat or DraftKind.Loop;

    /// <summary>The cell under this header; empty where it holds nothing.</summary>
    public string this[string header] => Cells.GetValueOrDefault(header, "");

    /// <summary>The texts of a column that has translations.</summary>
    public FormText Text(string column) => new(Cells
        .Select(cell => (Translation: ColumnHeaders.Translation(cell.Key), cell.Value))
        .Where(cell => cell.Translation?.Base == column)
        .Select(cell => new KeyValuePair<string, string>(cell.Translation!.Value.Language, cell.Value)));

    /// <summary>It and all that stands in it, in order.</summary>
    public IEnumerable<DraftNode> Below() => Children.SelectMany(child => child.Below()).Prepend(this);
}
