using Talaia.Consultation.Forms;
using Talaia.Consultation.Forms.Editing;
using Talaia.Consultation.Forms.Editing.Edits;

namespace Talaia.Web.FormEditor;

/// <summary>The fields of the editor's forms, and what they say as cells of the form's sheets.</summary>
internal static class EditorFields
{
    /// <summary>Before the header of a cell: <c>c:label::ca</c>.</summary>
    public const string Cell = "c:";

    /// <summary>Before the number of a choice and its header: <c>r:3:label::ca</c>.</summary>
    public const string Row = "r:";

    public const string NewList = "+";

    /// <summary>The types that are offered, in the order of how often they are wanted.</summary>
    public static IReadOnlyList<string> Types { get; } =
    [
        "text", "integer", "decimal", "select_one", "select_multiple", "rank", "range", "date", "time", "dateTime", "note", "acknowledge", "file", "image", "geopoint", "geotrace", "geoshape", "calculate", "hidden", "today", "start", "end", "username", "email",
    ];

    /// <summary>What a new list begins with.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> TwoChoices { get; } = [new Dictionary<string, string> { ["name"] = "opcio_1" }, new Dictionary<string, string> { ["name"] = "opcio_2" }];

    /// <summary>The list that a question gets with a type that chooses; null where it has one, or chooses nothing.</summary>
    public static string? OwnList(DraftNode node, IFormCollection form) =>
        !node.IsGroup && IsChoice(form["type"].ToString()) && form["list"].ToString().Trim() is "" or NewList ? $"{(node.Name.Length > 0 ? node.Name : "llista")}_opcions" : null;

    public static bool IsChoice(string type) => type is "select_one" or "select_multiple" or "rank";

    /// <returns>What the form of a node says its cells should be.</returns>
    public static Dictionary<string, string> Node(DraftNode node, IFormCollection form)
    {
        var cells = Cells(form);
        if (form.ContainsKey("type"))
            cells["type"] = Type(node, form);
        if (form.ContainsKey("required.text"))
            cells["required"] = Decided(node["required"], form["required.text"].ToString(), form["required.yes"] == "1");
        if (form.ContainsKey("relevant.shown"))
            cells["relevant"] = Condition(form);
        return cells;
    }

    public static Dictionary<string, string> Cells(IFormCollection form) => form
        .Where(field => field.Key.StartsWith(Cell, StringComparison.Ordinal))
        .ToDictionary(field => field.Key[Cell.Length..], field => Text(field.Value.ToString()));

    /// <returns>The choices of a list as the form has them, in order; a column that is new stands in each that fills it.</returns>
    public static List<Dictionary<string, string>> Choices(IFormCollection form)
    {
        var rows = new SortedDictionary<int, Dictionary<string, string>>();
        foreach (var field in form.Where(field => field.Key.StartsWith(Row, StringComparison.Ordinal)))
        {
            if (field.Key.Split(':', 3) is not [_, var number, var header] || !int.TryParse(number, out var row) || Text(field.Value.ToString()) is not { Length: > 0 } text)
                continue;
            if (!rows.TryGetValue(row, out var cells))
                rows[row] = cells = new(StringComparer.Ordinal);
            cells[header] = text;
        }

        return Moved(rows, form["go"].ToString());
    }

    /// <summary>Fields as they were typed, to be shown again.</summary>
    public static Dictionary<string, string> Typed(IFormCollection form) => form.Where(field => !field.Key.StartsWith("__", StringComparison.Ordinal)).ToDictionary(field => field.Key, field => field.Value.ToString());

    private static List<Dictionary<string, string>> Moved(SortedDictionary<int, Dictionary<string, string>> rows, string go)
    {
        var numbers = rows.Keys.ToList();
        if (go.Split(':') is [var way, var which] && int.TryParse(which, out var row) && numbers.IndexOf(row) is >= 0 and var at)
        {
            var to = way switch { "up" => at - 1, "down" => at + 1, _ => at };
            numbers.RemoveAt(at);
            if (way != "remove")
                numbers.Insert(Math.Clamp(to, 0, numbers.Count), row);
        }

        return [.. numbers.Select(number => rows[number])];
    }

    private static string Type(DraftNode node, IFormCollection form)
    {
        var (type, list) = (form["type"].ToString(), form["list"].ToString().Trim());
        if (node.IsGroup)
            return type == node.Type ? node["type"] : $"begin_{type}";
        if (!IsChoice(type))
            return type == node.Type ? node["type"] : type;
        list = OwnList(node, form) ?? list;
        var hasOther = form["other"] == "1";
        return type == node.Type && list == node.List && hasOther == node.HasOther ? node["type"] : $"{type} {list}{(hasOther ? " or_other" : "")}";
    }

    /// <summary>A cell that says no in other words stays as it is.</summary>
    private static string Decided(string now, string text, bool isYes) =>
        Text(text) is { Length: > 0 } expression ? expression : isYes ? YesNo.Of(now) == true ? now : "yes" : YesNo.Of(now) == false ? now : "";

    /// <summary>What was typed as an expression, else what was chosen from the parts, where either is not what was shown.</summary>
    private static string Condition(IFormCollection form)
    {
        var (shown, typed) = (Text(form["relevant.shown"].ToString()), Text(form[$"{Cell}relevant"].ToString()));
        if (typed != shown || !form.ContainsKey("w.question") || Conditions.Read(shown) is not { } before)
            return typed;
        var questions = form["w.question"];
        var clauses = Enumerable.Range(0, questions.Count).Where(i => !string.IsNullOrEmpty(questions[i]))
            .Select(i => new Clause(questions[i]!, Enum.TryParse<Test>(form["w.test"].ElementAtOrDefault(i), out var test) ? test : Test.Is, (form["w.value"].ElementAtOrDefault(i) ?? "").Trim()))
            .Select(clause => clause switch
            {
                { Value: "", Test: Test.Is or Test.Chosen } => clause with { Test = Test.Answered },
                { Value: "", Test: Test.IsNot or Test.NotChosen } => clause with { Test = Test.NotAnswered },
                { Value: "" } => clause with { Test = Test.Answered },
                { Test: Test.Answered or Test.NotAnswered } => clause with { Value = "" },
                _ => clause,
            }).ToList();
        var chosen = new Condition(form["w.any"] == "1" && clauses.Count > 1, clauses);
        return chosen.Equals(before) ? shown : Conditions.Write(chosen);
    }

    /// <summary>As the sheets keep it: without blanks around, line ends of one kind.</summary>
    public static string Text(string typed) => typed.ReplaceLineEndings("\n").Trim();
}
