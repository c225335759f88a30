using Talaia.Consultation.Forms.Workbooks;

namespace Talaia.Consultation.Forms.Editing;

/// <summary>A form that is being edited, right or wrong: its sheets, and what stands in them. Immutable; a change makes another.</summary>
public sealed class DraftBook
{
    private readonly Dictionary<string, DraftNode> _byKey;

    internal DraftBook(FormWorkbook tidy)
    {
        Workbook = tidy;
        Survey = new SheetGrid(tidy[FormWorkbook.Survey], FormWorkbook.Survey);
        Top = ReadOutline.Of(Survey);
        Nodes = [.. Top.SelectMany(node => node.Below())];
        _byKey = Nodes.ToDictionary(node => node.Key);
        var choices = new SheetGrid(tidy[FormWorkbook.Choices], FormWorkbook.Choices);
        Lists =
        [
            .. Enumerable.Range(0, choices.Count).Where(row => choices[row, "list_name"].Length > 0).GroupBy(row => choices[row, "list_name"])
                .Select(rows => new DraftList(rows.Key, [.. rows.Select(row => row + 2)], [.. rows.Select(row => choices.Cells(row).Where(cell => cell.Key != "list_name").ToDictionary())])),
        ];
        var settings = new SheetGrid(tidy[FormWorkbook.Settings], FormWorkbook.Settings);
        Settings = settings.Count > 0 ? settings.Cells(0) : new Dictionary<string, string>();
        Languages = LanguagesOf(Survey, choices);
    }

    public FormWorkbook Workbook { get; }

    /// <summary>What stands outside any group.</summary>
    public IReadOnlyList<DraftNode> Top { get; }

    /// <summary>Every node in order, groups before what stands in them.</summary>
    public IReadOnlyList<DraftNode> Nodes { get; }

    public IReadOnlyList<DraftList> Lists { get; }

    /// <summary>By header: <c>form_title</c>, <c>form_id</c>, <c>default_language</c>, <c>style</c>…</summary>
    public IReadOnlyDictionary<string, string> Settings { get; }

    /// <summary>The languages that columns are there for, as their author names them; <see cref="FormText.NoLanguage"/> first where texts stand without one, alone where none has one.</summary>
    public IReadOnlyList<string> Languages { get; }

    /// <summary>The language of whoever finds nothing in theirs.</summary>
    public string DefaultLanguage => Settings.GetValueOrDefault("default_language", Languages[0]);

    internal SheetGrid Survey { get; }

    /// <summary>The sheets of a file, as the editor keeps them.</summary>
    public static DraftBook Of(FormWorkbook workbook) => new(TidyWorkbook.Of(workbook));

    /// <summary>A form with nothing in it.</summary>
    public static DraftBook Empty(string id, string title, IReadOnlyList<string> languages)
    {
        var texts = languages.Select(language => $"label::{language}").ToList();
        return new DraftBook(new FormWorkbook(null,
        [
            new FormSheet(FormWorkbook.Survey, [new FormRow(1, ["type", "name", .. texts])]),
            new FormSheet(FormWorkbook.Choices, [new FormRow(1, ["list_name", "name", .. texts])]),
            new FormSheet(FormWorkbook.Settings, [new FormRow(1, ["form_title", "form_id", "default_language"]), new FormRow(2, [title, id, languages[0]])]),
        ]));
    }

    public DraftNode? Find(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>The node of a row; of the row that ends a group, the group.</summary>
    public DraftNode? At(int row) => Nodes.FirstOrDefault(node => node.Row == row) ?? Nodes.FirstOrDefault(node => node.Last == row);

    public DraftList? List(string name) => Lists.FirstOrDefault(list => list.Name == name);

    /// <summary>The nodes around this one and it itself, outermost first.</summary>
    public IReadOnlyList<DraftNode> Around(DraftNode node) => [.. Nodes.Where(other => other.Row <= node.Row && other.Last >= node.Last)];

    public DraftNode? Parent(DraftNode node) => Around(node) is [.., var parent, _] ? parent : null;

    internal SheetGrid Grid(string sheet) => new(Workbook[sheet], sheet);

    /// <summary>The same with this sheet instead.</summary>
    internal DraftBook With(string name, SheetGrid grid)
    {
        var made = grid.ToSheet();
        var known = Workbook[name];
        return new DraftBook(Workbook with { Sheets = known is null ? [.. Workbook.Sheets, made] : [.. Workbook.Sheets.Select(sheet => ReferenceEquals(sheet, known) ? made : sheet)] });
    }

    private static List<string> LanguagesOf(SheetGrid survey, SheetGrid choices)
    {
        var named = survey.Headers.Concat(choices.Headers).Select(header => ColumnHeaders.Translation(header)?.Language).OfType<string>().Where(language => language != FormText.NoLanguage).Distinct().ToList();
        var isPlain = named.Count == 0 || HoldsPlain(survey) || HoldsPlain(choices);
        return isPlain ? [FormText.NoLanguage, .. named] : named;
    }

    private static bool HoldsPlain(SheetGrid grid)
    {
        // A picture for every language makes no text without one.
        var plain = grid.Headers.Where(header => ColumnHeaders.Translation(header) is { Language: FormText.NoLanguage, Base: var text } && !text.StartsWith("media::", StringComparison.Ordinal)).ToList();
        return plain.Count > 0 && Enumerable.Range(0, grid.Count).Any(row => plain.Exists(header => grid[row, header].Length > 0));
    }
}
