using Talaia.Consultation.Forms.Authoring;
using Talaia.Consultation.Forms.Types;

namespace Talaia.Consultation.Forms.Writing;

/// <summary>The rows of a node: one of a question; of a group its begin, what stands in it, and its end. What rules made is not written, but made again.</summary>
internal static class NodeRows
{
    public static void Write(SheetWriter table, FormNode node, Form form)
    {
        if (node is FormGroup group)
            Group(table, group, form);
        else if (!node.IsGenerated || GeneratedNames.IsNote(node.Name))
            Question(table, (FormQuestion)node);
    }

    private static void Group(SheetWriter table, FormGroup group, Form form)
    {
        var word = group.IsRepeat ? "repeat" : "group";
        table.Row();
        table.Cell("type", $"begin {word}");
        Common(table, group);
        table.Cell("repeat_count", Count(group, form));
        foreach (var child in group.Children)
            Write(table, child, form);
        table.Row();
        table.Cell("type", $"end {word}");
        table.Cell("name", group.Name);
    }

    /// <summary>What the author wrote, where a rule made a question of it.</summary>
    private static string? Count(FormGroup group, Form form) =>
        group.RepeatCount is { } count && form.Find($"{group.Parent}/{GeneratedNames.CountOf(group.Name)}") is FormQuestion { IsGenerated: true, Calculation: { } written } ? written : group.RepeatCount;

    private static void Question(SheetWriter table, FormQuestion question)
    {
        table.Row();
        table.Cell("type", Type(question));
        Common(table, question);
        table.Text("guidance_hint", question.GuidanceHint);
        table.Cell("required", question.Required);
        table.Text("required_message", question.RequiredMessage);
        table.Cell("constraint", question.Constraint);
        table.Text("constraint_message", question.ConstraintMessage);
        table.Cell("calculation", question.Calculation);
        table.Cell("choice_filter", question.ChoiceFilter);
        table.Cell("default", question.Default);
        table.Cell("trigger", question.Trigger);
        table.Cell("parameters", question.WrittenParameters);
    }

    private static void Common(SheetWriter table, FormNode node)
    {
        table.Cell("name", node.Name);
        table.Text("label", node.Label);
        table.Text("hint", node.Hint);
        foreach (var (kind, files) in node.Media)
            table.Text($"media::{kind}", files);
        table.Cell("relevant", node.Relevant);
        table.Cell("read_only", node.ReadOnly);
        table.Cell("appearance", node.Appearance);
        table.Cell("element", node.Element);
        foreach (var (column, text) in node.Further)
            table.Cell(column, text);
    }

    private static string Type(FormQuestion question)
    {
        if (!question.Type.IsChoice)
            return question.Type.Name;
        var fromFile = question.Type.Name is QuestionType.SelectOne or QuestionType.SelectMultiple && SelectRules.IsFile(question.List!);
        return $"{question.Type.Name}{(fromFile ? "_from_file" : "")} {question.List}{(question.HasOther ? " or_other" : "")}";
    }
}
