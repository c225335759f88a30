using System.Buffers;
using System.Text.Json;
using Talaia.Consultation.Expressions.Values;
using Talaia.Consultation.Forms.Types;
using Talaia.Kernel.Problems;

namespace Talaia.Consultation.Forms.Filling;

/// <summary>
/// Answers forms step by step, as a file <c>[{"id","form","steps":[{"set":path,"value"}|{"add":path}|{"remove":path}]}]</c> says, and tells after every step how each node
/// stands: a line <c>{"id","snapshots":[{"after","state":{path:{…}}}]}</c> each, or <c>{"id","error"}</c> where the form cannot be answered.
/// </summary>
public static class PlayScenarios
{
    /// <param name="json">The file, UTF-8.</param>
    /// <param name="form">Gives a form by its name.</param>
    /// <returns>JSON Lines, UTF-8.</returns>
    /// <exception cref="InputException">It is no file of scenarios.</exception>
    public static ReadOnlyMemory<byte> Run(ReadOnlyMemory<byte> json, Func<string, Form> form, TimeZoneInfo zone, TimeProvider clock)
    {
        try
        {
            using var file = JsonDocument.Parse(json);
            var plans = new Dictionary<string, FormPlan>(StringComparer.Ordinal);
            var lines = new ArrayBufferWriter<byte>();
            foreach (var scenario in file.RootElement.EnumerateArray())
            {
                using (var writer = new Utf8JsonWriter(lines))
                    Play(scenario, writer, name => plans.TryGetValue(name, out var plan) ? plan : plans[name] = new FormPlan(form(name)), zone, clock);
                lines.Write("\n"u8);
            }

            return lines.WrittenMemory;
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new InputException(new Problem("bad-scenarios", $"The file is no file of scenarios: {problem.Message}"));
        }
    }

    private static void Play(JsonElement scenario, Utf8JsonWriter writer, Func<string, FormPlan> plan, TimeZoneInfo zone, TimeProvider clock)
    {
        writer.WriteStartObject();
        writer.WriteString("id", scenario.GetProperty("id").GetString());
        try
        {
            var filled = new FilledForm(plan(scenario.GetProperty("form").GetString()!), zone, clock);
            var after = 0;
            writer.WriteStartArray("snapshots");
            Snapshot(writer, after, filled);
            foreach (var step in scenario.GetProperty("steps").EnumerateArray())
            {
                Do(step, filled);
                Snapshot(writer, ++after, filled);
            }

            writer.WriteEndArray();
        }
        catch (InputException refused)
        {
            writer.WriteString("error", refused.Message);
        }

        writer.WriteEndObject();
    }

    private static void Do(JsonElement step, FilledForm filled)
    {
        if (step.TryGetProperty("set", out var set))
            filled.Answer(set.GetString()!, step.TryGetProperty("value", out var value) ? Written(value) : "");
        else if (step.TryGetProperty("add", out var add))
            filled.Add(add.GetString()!);
        else if (step.TryGetProperty("remove", out var remove))
            filled.Remove(remove.GetString()!);
    }

    private static string Written(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Null => "",
        JsonValueKind.Array => string.Join(' ', value.EnumerateArray().Select(Written)),
        _ => value.GetRawText(),
    };

    private static void Snapshot(Utf8JsonWriter writer, int after, FilledForm filled)
    {
        writer.WriteStartObject();
        writer.WriteNumber("after", after);
        writer.WriteStartObject("state");
        foreach (var state in filled.States())
        {
            writer.WriteStartObject(state.Path);
            writer.WriteBoolean("relevant", state.IsRelevant);
            if (state.Node is FormQuestion question)
                Question(writer, question, state);
            else
                Group(writer, state);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void Group(Utf8JsonWriter writer, NodeState state)
    {
        writer.WriteString("kind", state.Repetitions is not null ? "repeat" : state.Node is FormGroup { IsRepeat: true } ? "repeat-instance" : "group");
        if (state.Repetitions is { } count)
            writer.WriteNumber("count", count);
    }

    private static void Question(Utf8JsonWriter writer, FormQuestion question, NodeState state)
    {
        writer.WritePropertyName("value");
        Value(writer, question, state);
        writer.WriteBoolean("required", state.IsRequired);
        if (state.IsReadOnly)
            writer.WriteBoolean("readonly", true);
        if (!state.IsRelevant)
            return;
        writer.WriteString("violation", state.Violation switch { Violation.Required => "required", Violation.Constraint => "constraint", _ => null });
        if (state.Options is null)
            return;
        writer.WriteStartArray("options");
        foreach (var option in state.Options)
            writer.WriteStringValue(option);
        writer.WriteEndArray();
    }

    private static void Value(Utf8JsonWriter writer, FormQuestion question, NodeState state)
    {
        if (question.Type.Answer == AnswerKind.Acknowledged && state.IsRelevant)
            writer.WriteBooleanValue(state.Value is not null);
        else if (state.Value is null)
            writer.WriteNullValue();
        else if (question.Type.Answer is AnswerKind.Integer or AnswerKind.Decimal && Numbers.Plain(state.Value) is var number && double.IsFinite(number))
            writer.WriteNumberValue(number);
        else
            writer.WriteStringValue(state.Value);
    }
}
