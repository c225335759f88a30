using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Talaia.Consultation.Forms;
using Talaia.Consultation.Forms.Workbooks;
using Talaia.Consultation.Forms.Writing;
using Talaia.Kernel.Problems;

namespace Talaia.Consultation.Tests.Forms;

/// <summary>Forms that others made, each against what the reference converter makes of it.</summary>
public sealed partial class FormConformanceTest
{
    private static readonly string[] NodeKeys =
    [
        "path", "kind", "type", "name", "label", "hint", "guidance_hint", "constraint_message", "required_message", "media", "relevant", "constraint", "calculation",
        "choice_filter", "repeat_count", "trigger", "default", "required", "read_only", "appearance", "parameters", "list",
    ];

    public static IEnumerable<TheoryDataRow<string>> Files() =>
        SharedData.Folder is null ? [] : Directory.GetFiles(SharedData.PathOf("expect"), "*.json").Order(StringComparer.Ordinal).Select(file => new TheoryDataRow<string>(Path.GetFileNameWithoutExtension(file)));

    public static IEnumerable<TheoryDataRow<string>> Cases() => SharedData.Folder is null ? [] : ReadCases().Select(one => new TheoryDataRow<string>((string)one["id"]!));

    [SharedDataTheory]
    [MemberData(nameof(Files))]
    public void A_form_of_others_is_compiled_to_what_it_says(string id)
    {
        var expected = Json(File.ReadAllText(SharedData.PathOf("expect", $"{id}.json")));
        using var content = File.OpenRead(SharedData.PathOf("forms", $"{id}.xlsx"));
        Assert.Empty(Differences(expected, Json(FormJson.Write(CompileForm.From(ReadWorkbook.From(content, $"{id}.xlsx"))))));
    }

    [SharedDataTheory]
    [MemberData(nameof(Cases))]
    public void A_small_form_is_compiled_or_refused_as_it_should(string id)
    {
        var one = ReadCases().Single(one => (string)one["id"]! == id);
        if ((string)one["outcome"]! == "reject")
            Assert.NotEmpty(Assert.Throws<InputException>(() => Tables.Compile((string)one["md"]!)).Message);
        else
            Assert.Empty(Differences(one["expect"]!.AsObject(), Json(FormJson.Write(Tables.Compile((string)one["md"]!)))));
    }

    [SharedDataTheory]
    [MemberData(nameof(Cases))]
    public void A_small_form_is_the_same_after_it_was_exported(string id)
    {
        var one = ReadCases().Single(one => (string)one["id"]! == id);
        if ((string)one["outcome"]! == "reject")
            return;
        var form = Tables.Compile((string)one["md"]!);
        foreach (var format in WriteWorkbook.Formats)
            Assert.Equal(form.Comparable(), CompileForm.From(ReadWorkbook.From(new MemoryStream(WriteWorkbook.As(ExportForm.Of(form), format)), null)).Comparable());
    }

    private static IEnumerable<string> Differences(JsonObject expected, JsonObject made)
    {
        var nodes = made["nodes"]!.AsArray().ToDictionary(node => (string)node!["path"]!, node => node!.AsObject());
        var wanted = expected["nodes"]!.AsArray().Select(node => node!.AsObject()).Where(node => node["generated"] is null || nodes.ContainsKey((string)node["path"]!)).ToList();
        if (!wanted.Select(node => (string)node["path"]!).SequenceEqual(made["nodes"]!.AsArray().Select(node => (string)node!["path"]!)))
            yield return "other nodes: " + string.Join(' ', nodes.Keys);
        foreach (var node in wanted.Where(node => nodes.ContainsKey((string)node["path"]!)))
        {
            foreach (var key in NodeKeys.Where(key => !Same(node[key], nodes[(string)node["path"]!][key])))
                yield return $"{node["path"]} {key}: {node[key]?.ToJsonString()} / {nodes[(string)node["path"]!][key]?.ToJsonString()}";
        }

        foreach (var list in wanted.Select(node => (string?)node["list"]).OfType<string>().Distinct().Where(list => expected["choices"]![list] is not null))
        {
            if (!Same(expected["choices"]![list], made["choices"]![list]))
                yield return $"the list {list}";
        }

        if (!expected["languages"]!.AsArray().Select(language => (string)language!).Order(StringComparer.Ordinal).SequenceEqual(made["languages"]!.AsArray().Select(language => (string)language!)))
            yield return "languages";
        foreach (var (key, value) in expected["form"]!.AsObject())
        {
            if (!Same(value, made["form"]![key]) && !(key is "id" or "title" && expected["form"]!["id_from_file_name"] is not null))
                yield return $"form {key}";
        }
    }

    private static bool Same(JsonNode? a, JsonNode? b) => (a, b) switch
    {
        (JsonObject one, JsonObject other) => one.Count == other.Count && one.All(pair => other.ContainsKey(pair.Key) && Same(pair.Value, other[pair.Key])),
        (JsonArray one, JsonArray other) => one.Count == other.Count && one.Zip(other).All(pair => Same(pair.First, pair.Second)),
        (null, null) => true,
        (null, _) or (_, null) => false,
        _ => Plain(a) == Plain(b),
    };

    private static string Plain(JsonNode node) => Blanks().Replace(node.ToString(), " ").Trim();

    private static JsonObject Json(string text) => JsonNode.Parse(text)!.AsObject();

    private static IEnumerable<JsonObject> ReadCases() => JsonNode.Parse(File.ReadAllText(SharedData.PathOf("cases_md.json")))!.AsArray().Select(one => one!.AsObject());

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
