using Talaia.Consultation.Forms.Types;

namespace Talaia.Consultation.Forms.Authoring;

/// <summary>Where a choice takes its choices from.</summary>
internal sealed class SelectRules(Drafting draft)
{
    private static readonly string[] Files = [".xml", ".csv", ".geojson"];

    /// <summary>Whether the name is that of a file.</summary>
    public static bool IsFile(string list) => Files.Contains(Path.GetExtension(list), StringComparer.Ordinal);

    /// <returns>The list of the sheet of choices, where it is from there.</returns>
    public ChoiceList? Check(AuthoredRow row, SelectCell cell)
    {
        var where = row.CellOf("type");
        if (cell.FromFile && (!IsFile(cell.List) || cell.List.Trim('.').Count(letter => letter == '.') != 1))
            draft.Problems.Add("unknown-file", $"«{cell.List}» is no name of a file that choices can come from: it ends in .csv, .xml or .geojson.", where);
        else if (IsFile(cell.List))
            draft.Problems.Warn("choices-from-file", $"The choices come from the file «{cell.List}», which is uploaded beside the form.", where);
        if (cell.Type.Name == QuestionType.SelectOneExternal)
            CheckExternal(row, cell);
        else if (!cell.FromFile && !IsFile(cell.List) && !References.IsIn(cell.List))
            CheckList(row, cell);
        var list = draft.List(cell.List);
        if (cell.HasOther)
            CheckOther(row, cell, list);
        if (cell.Type.Name == QuestionType.SelectMultiple && list?.Choices.FirstOrDefault(choice => choice.Name.Contains(' ', StringComparison.Ordinal)) is { } blank)
            draft.Problems.Add("blank-in-choice", $"The choice «{blank.Name}» of «{cell.List}» has a blank in its name, but where several can be chosen, blanks stand between names.", blank.Place);
        return list;
    }

    private void CheckList(AuthoredRow row, SelectCell cell)
    {
        if (!draft.HasLists)
            draft.Problems.Add("missing-choices", $"The question chooses from «{cell.List}», but the form has no sheet «choices» with the columns list_name, name and label.", row.CellOf("type"));
        else if (draft.List(cell.List) is null)
            draft.Problems.Add("unknown-list", $"There is no list «{cell.List}» on the sheet of choices.{Near.Hint(cell.List, draft.AllLists.Select(list => list.Name))}", row.CellOf("type"));
    }

    private void CheckExternal(AuthoredRow row, SelectCell cell)
    {
        if (row["choice_filter"] is null)
            draft.Problems.Warn("external-without-filter", "select_one_external is meant for choices that are filtered.", row.CellOf("type"));
        if (draft.ExternalList(cell.List) is null)
            draft.Problems.Add("unknown-list", $"There is no list «{cell.List}» on the sheet «external_choices».", row.CellOf("type"));
    }

    private void CheckOther(AuthoredRow row, SelectCell cell, ChoiceList? list)
    {
        if (row["choice_filter"] is not null)
            draft.Problems.Add("filter-with-other", "Choices with «or_other» cannot be filtered: the filter would take «other» away.", row.CellOf("choice_filter"));
        if (list is null && (IsFile(cell.List) || References.IsIn(cell.List)))
            draft.Problems.Add("other-without-list", "«or_other» needs a list on the sheet of choices.", row.CellOf("type"));
        if (draft.DefaultLanguage != FormText.NoLanguage || list?.Choices.Any(choice => choice.Label.Languages.Any(language => language != FormText.NoLanguage)) == true)
            draft.Problems.Warn("other-in-english", "The choice and the text that «or_other» adds are in English: write them yourself to have them in the form's languages.", row.CellOf("type"));
    }
}
