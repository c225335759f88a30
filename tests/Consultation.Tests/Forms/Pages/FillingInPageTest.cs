using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Talaia.Consultation.Forms;
using Talaia.Consultation.Forms.Filling;
using Talaia.Consultation.Forms.Pages;
using Talaia.Consultation.Forms.Workbooks;
using Talaia.Consultation.Tests.Forms.Versions;

namespace Talaia.Consultation.Tests.Forms.Pages;

/// <summary>A page that fills a form by itself finds the same as the server.</summary>
public sealed class FillingInPageTest
{
    private static readonly TimeZoneInfo Home = TimeZoneInfo.FindSystemTimeZoneById("Europe/Madrid");

    private const string Towns = """
        | survey  |                           |          |                |                         |                  |                            |              |                     |                              |
        |         | type                      | name     | label          | relevant                | constraint       | required                   | repeat_count | calculation         | choice_filter                |
        |         | select_one comarca        | comarca  | Comarca?       |                         |                  | yes                        |              |                     |                              |
        |         | select_one poble          | poble    | Poble?         |                         |                  |                            |              |                     | comarca = ${comarca}         |
        |         | integer                   | quants   | Quants?        | ${poble} != ''          | . < 5            | ${comarca} = 'osona'       |              |                     |                              |
        |         | begin_repeat              | area     | Àrea           |                         |                  |                            |              |                     |                              |
        |         | text                      | nom      | Nom?           |                         |                  |                            |              |                     |                              |
        |         | select_multiple comarca   | on       | On?            | ${nom} = 'vores'        | count-selected(.) < 2 |                       |              |                     |                              |
        |         | begin_group               | dins     | Dins           | selected(${on}, 'osona') |                 |                            |              |                     |                              |
        |         | decimal                   | hores    | Hores?         |                         |                  |                            |              |                     |                              |
        |         | end_group                 |          |                |                         |                  |                            |              |                     |                              |
        |         | end_repeat                |          |                |                         |                  |                            |              |                     |                              |
        |         | begin_repeat              | lloc     | Lloc           |                         |                  |                            | ${quants}    |                     |                              |
        |         | text                      | qui      | Qui?           |                         | string-length(.) < 4 |                        |              |                     |                              |
        |         | end_repeat                |          |                |                         |                  |                            |              |                     |                              |
        |         | calculate                 | total    |                |                         |                  |                            |              | sum(${hores}) + count(${lloc}) |                   |
        |         | text                      | final    | Final?         | ${total} > 3            |                  |                            |              |                     |                              |
        | choices |                           |          |                |                         |
        |         | list_name                 | name     | label          | comarca                 |
        |         | comarca                   | osona    | Osona          |                         |
        |         | comarca                   | bages    | Bages          |                         |
        |         | poble                     | vic      | Vic            | osona                   |
        |         | poble                     | manlleu  | Manlleu        | osona                   |
        |         | poble                     | manresa  | Manresa        | bages                   |
        """;

    [Theory]
    [InlineData("/comarca=osona /poble=vic /comarca=bages /poble=manresa /comarca=osona /quants=3 /quants=7 /quants= /quants=2")]
    [InlineData("/area[1]/nom=vores /area[1]/on=osona,bages /area[1]/dins/hores=2.5 /area[1]/on=bages /area[1]/on=osona /area[1]/nom=res /area[1]/nom=vores")]
    [InlineData("+/area /area[2]/nom=vores /area[2]/on=osona /area[2]/dins/hores=4 +/area /area[3]/nom=u -/area[1] /area[1]/dins/hores=1 -/area[2] -/area[1]")]
    [InlineData("/comarca=osona /poble=vic /quants=2 /lloc[1]/qui=ella /lloc[2]/qui=ell /quants=4 /poble=manlleu /comarca=")]
    public void A_page_finds_after_every_answer_what_the_server_finds(string steps) =>
        Assert.Equal("", string.Join("\n", Differences([(Form(Towns), [.. steps.Split(' ').Select(Step)])])));

    [Theory]
    [InlineData("/oficina/persones=501 /oficina/web=si /oficina/adreca=a /oficina/web=no /oficina/web=si /oficina/canals=correu,telefon /tramit[1]/hores=2.5 +/tramit /tramit[2]/hores=1 -/tramit[1] /tancament/dia=2027-03-01")]
    public void And_of_the_form_of_other_tests(string steps) => Assert.Equal("", string.Join("\n", Differences([(Form(AskedForm.Markdown), [.. steps.Split(' ').Select(Step)])])));

    [Fact]
    public void And_of_lines_and_areas()
    {
        var form = Form("| survey |\n| | type | name | label | relevant | calculation |\n| | geotrace | cami | Camí? | | |\n| | geoshape | terme | Terme? | | |\n| | calculate | llarg | | | string-length(${cami}) |\n| | text | final | Final? | ${llarg} > 10 and ends-with(${terme}, '2.8') | |");
        Assert.Equal("", string.Join("\n", Differences([(form, [Step("/cami=41.98,2.82;41.99,2.83"), Step("/terme=41.9,2.8;41.9,2.9;42,2.9;41.9,2.8"), Step("/cami=")])])));
    }

    [SharedDataTheory]
    [InlineData(2)]
    public void And_of_forms_made_by_others_where_the_page_can_work_all_of_it_out(int atLeastOneIn)
    {
        var scenarios = JsonNode.Parse(File.ReadAllText(SharedData.PathOf("scenarios.json")))!.AsArray();
        var played = scenarios.Select(scenario => (Form: FileForm((string)scenario!["form"]!), Steps: scenario["steps"]!.AsArray().Select(step => step!.AsObject()).ToList()))
            .Where(one => IsWhole(one.Form)).ToList();
        Assert.True(played.Count > scenarios.Count / atLeastOneIn, $"{played.Count} of {scenarios.Count}");
        Assert.Equal("", string.Join("\n", Differences(played)));
    }

    [Fact]
    public void What_a_reader_may_not_see_is_not_on_the_page_and_the_server_decides_what_hangs_on_it()
    {
        var form = Form("""
            | survey |             |       |         |                  |
            |        | type        | name  | label   | relevant         |
            |        | begin_group | seva  | Seva    |                  |
            |        | text        | clau  | Clau?   |                  |
            |        | end_group   |       |         |                  |
            |        | begin_group | meva  | Meva    |                  |
            |        | text        | porta | Porta?  | ${clau} = 'oros' |
            |        | text        | sala  | Sala?   | ${porta} = 'si'  |
            |        | end_group   |       |         |                  |
            """);
        var filled = new FilledForm(new FormPlan(form), Home, TimeProvider.System);
        filled.Answer("/seva/clau", "secret");
        var page = new PageForm(filled, [form.Find("/meva")!], path => path.StartsWith("/meva", StringComparison.Ordinal));
        var written = page.Write("ca");
        Assert.DoesNotContain("secret", written, StringComparison.Ordinal);
        Assert.DoesNotContain("oros", written, StringComparison.Ordinal);
        Assert.Equal("/meva/porta", (string)JsonNode.Parse(written)!["off"]![0]!);
        Assert.Equal((false, true), (page.Decides(form.Find("/meva/porta")!), page.Decides(form.Find("/meva/sala")!)));
    }

    private static Form Form(string markdown) => Tables.Compile(markdown);

    private static Form FileForm(string name)
    {
        if (File.Exists(SharedData.PathOf("forms", $"{name}.xlsx")))
        {
            using var file = File.OpenRead(SharedData.PathOf("forms", $"{name}.xlsx"));
            return CompileForm.From(ReadWorkbook.From(file, $"{name}.xlsx"));
        }

        return Form((string)JsonNode.Parse(File.ReadAllText(SharedData.PathOf("cases_md.json")))!.AsArray().Single(one => (string)one!["id"]! == name)!["md"]!);
    }

    private static bool IsWhole(Form form)
    {
        var plan = new FormPlan(form);
        var nodes = JsonNode.Parse(new PageForm(new FilledForm(plan, Home, TimeProvider.System), form.Top, _ => true).Write("ca"))!["nodes"]!.AsArray().ToDictionary(node => (string)node!["p"]!);
        return form.Nodes.All(node => plan.Logic(node) is { IsTriggered: false, ReadOnly: null, Default: null, Items: null or { IsShuffled: false, List: not null } } logic
            && nodes[node.Path] is { } own && Has(logic.Relevant, own["v"]) && Has(logic.Calculation, own["x"]) && Has(logic.RepeatCount, own["n"]) && Has(logic.Items?.Filter, own["f"])
            && Has(logic.Constraint, own["c"]) && Has(logic.Required, own["q"]));

        static bool Has(object? expression, JsonNode? written) => expression is null || written is not null;
    }

    private static JsonObject Step(string step) => step switch
    {
        ['+', .. var repeat] => new JsonObject { ["add"] = repeat },
        ['-', .. var place] => new JsonObject { ["remove"] = place },
        _ => new JsonObject { ["set"] = step[..step.IndexOf('=')], ["value"] = step[(step.IndexOf('=') + 1)..].Replace(',', ' ') },
    };

    private static List<string> Differences(IReadOnlyList<(Form Form, List<JsonObject> Steps)> played)
    {
        var input = new JsonArray();
        var expected = new List<List<Dictionary<string, string>>>();
        foreach (var (form, steps) in played)
        {
            var filled = new FilledForm(new FormPlan(form), Home, TimeProvider.System);
            input.Add(new JsonObject { ["plan"] = JsonNode.Parse(new PageForm(filled, form.Top, _ => true).Write("ca")), ["steps"] = new JsonArray([.. steps.Select(Plain)]) });
            var states = new List<Dictionary<string, string>> { State(filled) };
            foreach (var step in steps)
            {
                if (step["set"] is { } set)
                    filled.Answer((string)set!, Text(step["value"]));
                else if (step["add"] is { } add)
                    filled.Add((string)add!);
                else
                    filled.Remove((string)step["remove"]!);
                states.Add(State(filled));
            }

            expected.Add(states);
        }

        var found = InNode(input);
        return [.. expected.SelectMany((states, form) => states.SelectMany((state, after) => Compare(state, found[form]![after]!.AsObject(), $"{played[form].Form.Settings.Id} after {after}")))];
    }

    private static JsonNode Plain(JsonObject step) => step["set"] is { } set ? new JsonObject { ["set"] = (string)set!, ["value"] = Text(step["value"]) } : step.DeepClone();

    private static string Text(JsonNode? value) => value switch
    {
        null => "",
        JsonArray several => string.Join(' ', several.Select(Text)),
        _ => value.GetValueKind() == JsonValueKind.String ? (string)value! : value.ToJsonString(),
    };

    private static Dictionary<string, string> State(FilledForm filled) => filled.States().Where(state => state.Repetitions is null).ToDictionary(state => state.Path, state =>
        state.Node is FormQuestion ? $"{state.IsRelevant} «{state.Value}» {(state.Value is null && state.Violation is null ? null : state.Violation)}" : $"{state.IsRelevant}");

    private static IEnumerable<string> Compare(Dictionary<string, string> state, JsonObject found, string where)
    {
        foreach (var (path, stands) in state)
        {
            var there = found[path] is { } node ? (bool)node["relevant"]! ? node["value"] is null ? "True" : $"True «{node["value"]}» {Violated((string?)node["wrong"])}" : node["value"] is null ? "False" : "False «» " : "not there";
            if (there != stands)
                yield return $"{where}, {path}: server {stands}, page {there}";
        }

        foreach (var (path, _) in found.Where(node => !state.ContainsKey(node.Key)))
            yield return $"{where}, {path}: only on the page";
    }

    private static string? Violated(string? wrong) => wrong switch { "q" => "Required", "c" => "Constraint", _ => wrong };

    private static JsonArray InNode(JsonArray input)
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "Talaia.slnx")))
            root = Path.GetDirectoryName(root)!;
        using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(root, "src/Web/client/test/filling.mjs")]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        var output = node.StandardOutput.ReadToEndAsync();
        node.StandardInput.Write(input.ToJsonString());
        node.StandardInput.Close();
        node.WaitForExit();
        return JsonNode.Parse(output.Result)!.AsArray();
    }
}
