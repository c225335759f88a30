using Talaia.Consultation.Forms.Workbooks;
using Talaia.Kernel.Problems;

namespace Talaia.Consultation.Forms.Authoring;

/// <summary>A column of a sheet.</summary>
/// <param name="Index">0-based.</param>
/// <param name="Header">As written.</param>
/// <param name="Parts">What it means; see <see cref="HeaderNames.Parts"/>.</param>
internal sealed record SheetColumn(int Index, string Header, string[] Parts);

/// <summary>The columns of a sheet and the rows that stand under them.</summary>
internal sealed class SheetColumns
{
    private readonly FormSheet? _sheet;
    private readonly string? _file;

    public SheetColumns(FormSheet? sheet, string name, HeaderNames names, FormProblems problems, string? file)
    {
        (_sheet, _file, Name) = (sheet, file, sheet?.Name ?? name);
        var headers = sheet?.Rows is [{ Number: 1 } first, ..] ? first.Cells : [];
        var doubled = headers.Any(header => header.Contains("::", StringComparison.Ordinal));
        Columns = [.. headers.Index().Where(header => header.Item.Length > 0).Select(header => new SheetColumn(header.Index, header.Item, names.Parts(header.Item, doubled)))];
        foreach (var same in Columns.GroupBy(column => string.Join("::", column.Parts)).Where(same => same.Count() > 1))
            Refuse(problems, same.First(), same.Last());
    }

    public string Name { get; }

    public IReadOnlyList<SheetColumn> Columns { get; }

    public bool HasMedia => Columns.Any(column => column.Parts[0] == "media");

    public bool IsThere => _sheet is { Rows.Count: > 0 };

    public IEnumerable<AuthoredRow> Rows => (_sheet?.Rows ?? []).Where(row => row.Number > 1).Select(row => new AuthoredRow(this, row));

    public bool Has(params ReadOnlySpan<string> parts)
    {
        foreach (var column in Columns)
        {
            if (column.Parts.AsSpan().SequenceEqual(parts))
                return true;
        }

        return false;
    }

    public Where Place(int row, SheetColumn? column = null) => column is null
        ? new Where(_file, row, null, Name)
        : new Where(_file, row, column.Index + 1, Name, $"{Letters(column.Index + 1)}{FormattableString.Invariant($"{row}")}");

    /// <summary>The place of a cell that no column heads.</summary>
    public Where Place(int row, int index) => Place(row, new SheetColumn(index, "", []));

    private static string Letters(int number) => number <= 26 ? ((char)('A' + number - 1)).ToString() : Letters((number - 1) / 26) + (char)('A' + (number - 1) % 26);

    private void Refuse(FormProblems problems, SheetColumn one, SheetColumn other) => problems.Add(
        "doubled-column", $"The columns «{one.Header}» and «{other.Header}» are the same column under two names: keep one.", Place(1, other));
}
