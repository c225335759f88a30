using Talaia.Consultation.Forms.Authoring;

namespace Talaia.Consultation.Forms.Editing;

/// <summary>What stands in a survey, read as well as it can be: a group that nothing ends runs to the end of the sheet, an end that nothing begins is passed over.</summary>
internal static class ReadOutline
{
    public static IReadOnlyList<DraftNode> Of(SheetGrid survey)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<(int Row, string Key, TypeCell Type, List<DraftNode> Children)>([(0, "", new PlainCell(null), [])]);
        for (var row = 0; row < survey.Count; row++)
        {
            var written = TypeOf(survey, row);
            if (written.Length == 0)
                continue;
            var type = TypeCell.Of(written);
            if (type is EndCell)
            {
                if (open.Count > 1)
                    Close(survey, open, row);
                continue;
            }

            var key = KeyOf(survey, row, keys);
            if (type is BeginCell)
                open.Push((row, key, type, []));
            else
                open.Peek().Children.Add(Node(survey, key, row, row, type, []));
        }

        while (open.Count > 1)
            Close(survey, open, survey.Count - 1);
        return open.Peek().Children;
    }

    /// <summary>The cell of the type, straightened and its blanks single.</summary>
    public static string TypeOf(SheetGrid survey, int row) => string.Join(' ', AuthoredRow.Straight(survey[row, "type"]).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static void Close(SheetGrid survey, Stack<(int Row, string Key, TypeCell Type, List<DraftNode> Children)> open, int last)
    {
        var group = open.Pop();
        open.Peek().Children.Add(Node(survey, group.Key, group.Row, last, group.Type, group.Children));
    }

    private static string KeyOf(SheetGrid survey, int row, HashSet<string> keys)
    {
        var name = survey[row, "name"];
        var key = name.Length == 0 ? FormattableString.Invariant($"~{row + 2}") : name;
        for (var count = 2; !keys.Add(key); count++)
            key = FormattableString.Invariant($"{name}~{count}");
        return key;
    }

    private static DraftNode Node(SheetGrid survey, string key, int row, int last, TypeCell type, List<DraftNode> children)
    {
        var cells = survey.Cells(row);
        var (kind, name, list, hasOther) = type switch
        {
            BeginCell { Control: Control.Repeat } => (DraftKind.Repeat, "repeat", "", false),
            BeginCell { Control: Control.Loop } loop => (DraftKind.Loop, "loop", loop.List ?? "", false),
            BeginCell => (DraftKind.Group, "group", "", false),
            SelectCell select => (DraftKind.Question, select.Type.Name, select.List, select.HasOther),
            PlainCell { Type: { } known } => (DraftKind.Question, known.Name, "", false),
            FileCell => (DraftKind.Other, TypeOf(survey, row), "", false),
            _ when IsUnasked(TypeOf(survey, row)) => (DraftKind.Other, TypeOf(survey, row), "", false),
            _ => (DraftKind.Question, TypeOf(survey, row), "", false),
        };
        return new DraftNode(key, row + 2, last + 2, kind, name, list, hasOther, cells, children);
    }

    private static bool IsUnasked(string type) => type == "audit" || HeaderNames.Settings.Aliases.ContainsKey(HeaderNames.Plain(type));
}
