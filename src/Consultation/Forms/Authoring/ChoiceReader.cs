using Talaia.Kernel.Problems;

namespace Talaia.Consultation.Forms.Authoring;

/// <summary>Reads the sheet of choices, or that of external choices.</summary>
/// <param name="allowDuplicates">Whether one list may have a name twice, for cascades.</param>
internal sealed class ChoiceReader(SheetColumns sheet, FormProblems problems, string defaultLanguage, bool allowDuplicates, bool external = false)
{
    private const string ListName = "list name";

    public List<ChoiceList> Read()
    {
        if (!sheet.IsThere)
            return [];
        if (!external && sheet.Column("name") is null && sheet.Rows.Count > 0)
            problems.Add("missing-column", $"The sheet «{sheet.Name}» has no column «name».", sheet.Place(1));
        var dropped = Dropped();
        var lists = new Dictionary<string, List<Choice>>(StringComparer.Ordinal);
        var order = new List<string>();
        foreach (var row in sheet.Rows)
        {
            if (row[ListName] is not { } list)
            {
                if (!row.IsEmpty)
                    problems.Warn("no-list-name", "The row has no list name, so that it belongs to no list: it is passed over.", row.Place);
                continue;
            }

            if (!lists.TryGetValue(list, out var choices))
            {
                lists[list] = choices = [];
                order.Add(list);
            }

            if (Choice(row, list, dropped) is { } choice)
                choices.Add(choice);
        }

        if (!allowDuplicates && !external)
            CheckDuplicates(lists);
        return [.. order.Select(name => new ChoiceList(name, lists[name], external))];
    }

    private Choice? Choice(AuthoredRow row, string list, HashSet<int> dropped)
    {
        if (row["name"] is not { } name)
        {
            if (!external)
                problems.Add("missing-name", $"A choice of the list «{list}» has no name.", row.Place);
            return null;
        }

        var label = row.Texts(defaultLanguage, "label");
        if (label.IsEmpty && !external && !row.Filled.Any(cell => cell.Column.Parts[0] == "media"))
            problems.Warn("choice-without-label", $"The choice «{name}» of the list «{list}» has no label: its name is shown.", row.Place);
        foreach (var column in row.Headless)
            problems.Warn("no-header", "The cell stands under no header: it is passed over.", sheet.Place(row.Number, column));
        var extra = row.Filled
            .Where(cell => cell.Column.Parts[0] is not (ListName or "name" or "label" or "media") && !dropped.Contains(cell.Column.Index))
            .DistinctBy(cell => cell.Column.Name)
            .ToDictionary(cell => cell.Column.Name, cell => AuthoredRow.Straight(cell.Text));
        return new Choice(name, label, row.Media(defaultLanguage), extra, row.CellOf("name"));
    }

    /// <summary>Columns whose header could be no name of an attribute: a filter cannot read them.</summary>
    private HashSet<int> Dropped()
    {
        var dropped = new HashSet<int>();
        foreach (var column in sheet.Columns.Where(column => column.Parts[0] != ListName && (column.Parts[0].Length == 0 || column.Parts[0].Contains(' ', StringComparison.Ordinal))))
        {
            dropped.Add(column.Index);
            problems.Warn("bad-header", $"The header «{column.Header}» has a blank in it, so that no filter can read the column: it is passed over.", sheet.Place(1, column));
        }

        return dropped;
    }

    private void CheckDuplicates(Dictionary<string, List<Choice>> lists)
    {
        foreach (var (list, choices) in lists)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var choice in choices.Where(choice => !seen.Add(choice.Name)))
                problems.Add("duplicate-choice", $"The list «{list}» has the choice «{choice.Name}» twice. Where that is meant, the setting «allow_choice_duplicates» says yes.", choice.Place);
        }
    }
}
