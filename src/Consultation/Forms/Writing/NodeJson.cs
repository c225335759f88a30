using System.Text.Json;

namespace Talaia.Consultation.Forms.Writing;

/// <summary>A node in <see cref="FormJson"/>: only what it has.</summary>
internal static class NodeJson
{
    public static void Write(Utf8JsonWriter json, FormNode node)
    {
        json.WriteStartObject();
        json.WriteString("path", node.Path);
        json.WriteString("name", node.Name);
        if (node is FormGroup group)
            Group(json, group);
        else
            Question(json, (FormQuestion)node);
        if (node.Element is not null)
            json.WriteString("element", node.Element);
        if (node.IsGenerated)
            json.WriteBoolean("generated", true);
        json.WriteEndObject();
    }

    private static void Group(Utf8JsonWriter json, FormGroup group)
    {
        json.WriteString("kind", group.IsRepeat ? "repeat" : "group");
        if (!group.IsTable)
        {
            FormJson.Text(json, "label", group.Label);
            FormJson.Text(json, "hint", group.Hint);
        }

        FormJson.Media(json, group.Media);
        Cell(json, "relevant", group.Relevant);
        Cell(json, "read_only", group.ReadOnly);
        Cell(json, "repeat_count", group.RepeatCount);
        Cell(json, "appearance", group.IsTable ? string.Join(' ', Words(group.Appearance!).Where(word => word != "table-list").Prepend("field-list")) : group.Appearance);
    }

    private static void Question(Utf8JsonWriter json, FormQuestion question)
    {
        json.WriteString("kind", "question");
        json.WriteString("type", question.Type.Name);
        FormJson.Text(json, "label", question.Label);
        FormJson.Text(json, "hint", question.Hint);
        FormJson.Text(json, "guidance_hint", question.GuidanceHint);
        FormJson.Media(json, question.Media);
        Cell(json, "required", question.Required);
        FormJson.Text(json, "required_message", question.RequiredMessage);
        Cell(json, "read_only", question.ReadOnly);
        Cell(json, "relevant", question.Relevant);
        Cell(json, "constraint", question.Constraint);
        FormJson.Text(json, "constraint_message", question.ConstraintMessage);
        Cell(json, "calculation", question.Calculation);
        Cell(json, "choice_filter", question.ChoiceFilter);
        Cell(json, "trigger", question.Trigger);
        Cell(json, "default", question.Type.Name == "image" && question.Default?.Contains("jr://images/", StringComparison.Ordinal) == false ? $"jr://images/{question.Default}" : question.Default);
        Cell(json, "appearance", question.IsInTable ? "list-nolabel" : question.Appearance);
        Cell(json, "list", question.List);
        Parameters(json, question);
    }

    /// <summary>Of choices and ranges in parts; of other types as written.</summary>
    private static void Parameters(Utf8JsonWriter json, FormQuestion question)
    {
        if (question.Parameters.Count == 0)
            return;
        if (!question.Type.IsChoice && question.Type.Name != "range")
        {
            Cell(json, "parameters", question.WrittenParameters);
            return;
        }

        json.WriteStartObject("parameters");
        foreach (var (name, value) in question.Parameters)
            json.WriteString(name, value);
        json.WriteEndObject();
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static void Cell(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
            json.WriteString(name, text);
    }
}
