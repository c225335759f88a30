using System.Globalization;
using System.Text;
using System.Text.Json;
using Talaia.Consultation.Forms;
using Talaia.Consultation.Forms.Filling;
using Talaia.Consultation.Forms.Workbooks;

namespace Talaia.Consultation.Tests.Forms.Filling;

/// <summary>Forms of others answered step by step, each node as another engine has it.</summary>
public sealed class ScenarioConformanceTest
{
    public static IEnumerable<TheoryDataRow<string>> Scenarios() =>
        SharedData.Folder is null ? [] : Read().Select(one => new TheoryDataRow<string>(one.GetProperty("id").GetString()!));

    [SharedDataTheory]
    [MemberData(nameof(Scenarios))]
    public void Every_node_stands_as_it_does_in_the_reference_engine(string id)
    {
        var scenario = Read().Single(one => one.GetProperty("id").GetString() == id);
        var json = Encoding.UTF8.GetBytes($"[{scenario.GetRawText()}]");
        var played = JsonDocument.Parse(PlayScenarios.Run(json, Form, TimeZoneInfo.FindSystemTimeZoneById("Europe/Madrid"), TimeProvider.System)).RootElement;
        foreach (var snapshot in scenario.GetProperty("snapshots").EnumerateArray())
        {
            var state = played.GetProperty("snapshots").EnumerateArray().Single(one => one.GetProperty("after").GetInt32() == snapshot.GetProperty("after").GetInt32()).GetProperty("state");
            foreach (var expected in snapshot.GetProperty("state").EnumerateObject())
                Assert.True(Agrees(expected.Value, state.GetProperty(expected.Name)), $"{expected.Name}: {expected.Value} / {state.GetProperty(expected.Name)}");
        }
    }

    private static bool Agrees(JsonElement expected, JsonElement made) =>
        expected.GetProperty("relevant").GetBoolean() == made.GetProperty("relevant").GetBoolean()
        && (!expected.GetProperty("relevant").GetBoolean() || new[] { "value", "violation", "options", "count" }.All(name => !expected.TryGetProperty(name, out var wanted) || Same(wanted, made.GetProperty(name))));

    private static bool Same(JsonElement one, JsonElement other) => Plain(one) == Plain(other);

    private static string Plain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.GetDouble().ToString(CultureInfo.InvariantCulture),
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Null => "",
        _ => JsonSerializer.Serialize(value),
    };

    private static List<JsonElement> Read() => [.. JsonDocument.Parse(File.ReadAllBytes(SharedData.PathOf("scenarios.json"))).RootElement.EnumerateArray()];

    private static Form Form(string name)
    {
        var path = SharedData.PathOf("forms", $"{name}.xlsx");
        if (File.Exists(path))
        {
            using var content = File.OpenRead(path);
            return CompileForm.From(ReadWorkbook.From(content, $"{name}.xlsx"));
        }

        var cases = JsonDocument.Parse(File.ReadAllBytes(SharedData.PathOf("cases_md.json"))).RootElement;
        return Tables.Compile(cases.EnumerateArray().Single(one => one.GetProperty("id").GetString() == name).GetProperty("md").GetString()!);
    }
}
