using Talaia.Consultation.Forms.Workbooks;
using Talaia.Kernel.Problems;

namespace Talaia.Consultation.Forms.Authoring;

/// <summary>A column of a sheet.</summary>
/// <param name="Index">0-based.</param>
/// <param name="Header">As written.</param>
/// <param name="Parts">What it means; see <see cref="HeaderNames.Parts"/>.</param>
internal sealed record SheetColumn(int Index, string Header, string[] Parts)
{
    /// <summary>The parts with double colons between.</summary>
    public string Name { get; } = string.Join("::", Parts);
}

/// <summary>The columns of a sheet and the rows that stand under them.</summary>
internal sealed class SheetColumns
{
    private readonly FormSheet? _sheet;
    private readonly string? _file;
    private readonly Dictionary<string, SheetColumn> _byName;
    private readonly HashSet<int> _headed;
    private readonly Dictionary<string, IReadOnlyList<(SheetColumn Column, string? Language)>> _translations = new(StringComparer.Ordinal);
    private IReadOnlyList<AuthoredRow>? _rows;

    public SheetColumns(FormSheet? sheet, string name, HeaderNames names, FormProblems problems, string? file)
    {
        (_sheet, _file, Name) = (sheet, file, sheet?.Name ?? name);
        var headers = sheet?.Rows is [{ Number: 1 } first, ..] ? first.Cells : [];
        var doubled = headers.Any(header => header.Contains("::", StringComparison.Ordinal));
        Columns = [.. headers.Index().Where(header => header.Item.Length > 0).Select(header => new SheetColumn(header.Index, header.Item, names.Parts(header.Item, doubled)))];
        var byName = Columns.GroupBy(column => column.Name).ToList();
        foreach (var same in byName.Where(same => same.Count() > 1))
            Refuse(problems, same.First(), same.Last());
        _byName = byName.ToDictionary(same => same.Key, same => same.First());
        _headed = [.. Columns.Select(column => column.Index)];
        HasMedia = Columns.Any(column => column.Parts[0] == "media");
    }

    public string Name { get; }

    public IReadOnlyList<SheetColumn> Columns { get; }

    public bool HasMedia { get; }

    public bool IsThere => _sheet is { Rows.Count: > 0 };

    public IReadOnlyList<AuthoredRow> Rows => _rows ??= [.. (_sheet?.Rows ?? []).Where(row => row.Number > 1).Select(row => new AuthoredRow(this, row))];

    public SheetColumn? Column(string name) => _byName.GetValueOrDefault(name);

    public bool IsHeaded(int index) => _headed.Contains(index);

    /// <summary>The column of this name and those of its translations, with the language of each.</summary>
    public IReadOnlyList<(SheetColumn Column, string? Language)> Translations(string name)
    {
        if (!_translations.TryGetValue(name, out var columns))
        {
            _translations[name] = columns =
            [
                .. Columns.Where(column => column.Name == name || column.Name.StartsWith(name + "::", StringComparison.Ordinal))
                    .Select(column => (column, column.Name == name ? null : column.Name[(name.Length + 2)..])),
            ];
        }

        return columns;
    }

    public Where Place(int row, SheetColumn? column = null) => column is null ? new Where(_file, row, null, Name) : Place(row, column.Index);

    /// <summary>The place of a cell that perhaps no column heads.</summary>
    public Where Place(int row, int index) => new(_file, row, index + 1, Name, $"{Letters(index + 1)}{FormattableString.Invariant($"{row}")}");

    private static string Letters(int number) => number <= 26 ? ((char)('A' + number - 1)).ToString() : Letters((number - 1) / 26) + (char)('A' + (number - 1) % 26);

    private void Refuse(FormProblems problems, SheetColumn one, SheetColumn other) => problems.Add(
        "doubled-column", $"The columns «{one.Header}» and «{other.Header}» are the same column under two names: keep one.", Place(1, other));
}
