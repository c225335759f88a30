using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using Talaia.Consultation.Expressions;
using Talaia.Consultation.Expressions.Pages;
using Talaia.Consultation.Expressions.Syntax;

namespace Talaia.Consultation.Tests.Expressions;

/// <summary>The page works out to the same as the server: each expression in both, the page's bundle run by Node.</summary>
public sealed class ExpressionsInPageTest
{
    private const string Xml = "<data><town><name>Vielha</name><people>5474</people><needs>water  roads</needs></town><town><name>Sort</name><people/><needs/></town><from>2026-02-28</from><n>1e3</n></data>";

    private static readonly JsonNode Tree = JsonNode.Parse("""
        ["data", [["town", [["name", "Vielha"], ["people", "5474"], ["needs", "water  roads"]]], ["town", [["name", "Sort"], ["people", ""], ["needs", ""]]], ["from", "2026-02-28"], ["n", "1e3"]]]
        """)!;

    private static readonly DateTimeOffset Now = new(2026, 3, 29, 9, 15, 0, TimeSpan.Zero);

    private static readonly string[] Values =
    [
        "1", "-1.5", "0", "''", "'a b'", "' 12 '", "'1e3'", "'0x1F'", "true()", "false()", "number('x')", "1 div 0", "/data/from", "//people", "//nobody", "/data/n", "//town/needs",
        "'2026-03-29'", "'2026-03-29T02:30:00'", "'2026-10-25T02:30:00.5'", "'1999-12-31T23:59:59Z'", "'1950-01-01T00:00:00+01:00'", "'2026-02-30'", "today()", "now()", "date('2026-3-1')", "date('x')", "20000.25", "'07:30:00'",
    ];

    private static readonly string[] One =
    [
        "boolean", "not", "string", "number", "string-length", "normalize-space", "int", "round", "floor", "ceiling", "abs", "sqrt", "sum", "count", "count-non-empty", "min", "date", "date-time",
        "decimal-date-time", "decimal-time", "count-selected", "boolean-from-string", "position", "once", "name", "upper-case", "exp10", "depend",
    ];

    private static readonly string[] Two =
        ["contains", "starts-with", "ends-with", "substring-before", "substring-after", "selected", "selected-at", "coalesce", "join", "concat", "substr", "substring", "round", "max", "checklist", "format-date", "pow"];

    private static readonly string[] Signs = ["=", "!=", "<", "<=", ">", ">=", "+", "-", "*", "div", "mod", "and", "or"];

    private static readonly string[] More =
    [
        "//town[people > 100]/name", "//town[2]/name", "(//people)[last()]", "//town[name = 'Sort']/preceding-sibling::town/name", "//name[../people = '']", "/data/town[position() = 1]/needs",
        "indexed-repeat(//name, /data/town, 2)", "position(/data/town[2])", "if(//people > 10, 'many', 'few')", "cond(false(), 1, true(), 2, 3)", "//name | /data/from", "count(//name/ancestor::*)",
        "regex('25001', '^[0-9]{5}$')", "regex('Ç', '^\\p{L}$')", "format-date('2026-03-29T07:05:09.5', '%a %e %b %Y %d/%m/%y %H:%M:%S.%3 %h %n %q')", "translate('bar', 'abc', 'AB')",
        "weighted-checklist(2, 3, true(), 2, false(), 9)", "substring('12345', -42, 1 div 0)", "date(/data/from + 1)", "/data/from < '2026-03-01'", "- -2", "7 - 2 - 1", "string(1 div 3)", "string(0.0000001)",
        "current()/data/n", "string(/data/town[2])", "//town[current()/data/n = '1e3'][1]/name",
    ];

    [Fact]
    public async Task The_page_and_the_server_come_to_the_same_result()
    {
        var expressions = More
            .Concat(One.SelectMany(name => Values.Select(value => $"{name}({value})")))
            .Concat(Two.SelectMany(name => Values.SelectMany(a => Values.Select(b => $"{name}({a}, {b})"))))
            .Concat(Signs.SelectMany(sign => Values.SelectMany(a => Values.Select(b => $"{a} {sign} {b}"))));
        var differences = await DifferencesAsync(expressions, Xml, "Europe/Madrid");
        Assert.True(differences.Count == 0, string.Join(Environment.NewLine, differences.DistinctBy(one => one.Split('(', ' ')[0]).Take(20)));
    }

    [SharedDataTheory]
    [InlineData("expression_cases.json")]
    public async Task Expressions_of_other_engines_come_to_the_same_result_in_the_page(string file)
    {
        var cases = JsonNode.Parse(await File.ReadAllBytesAsync(SharedData.PathOf(file)))!;
        var expressions = cases["cases"]!.AsArray().Where(one => (string)one!["context"]! == "/" && !((string)one["expr"]!).Contains("uuid", StringComparison.Ordinal)).Select(one => (string)one!["expr"]!).Distinct();
        var differences = await DifferencesAsync(expressions, Xml, (string)cases["timezone"]!);
        Assert.True(differences.Count == 0, string.Join(Environment.NewLine, differences.DistinctBy(one => one.Split('(', ' ')[0]).Take(20)));
    }

    [Theory]
    [InlineData("digest('a', 'MD5')")]
    [InlineData("instance('towns')/rows/item")]
    [InlineData("random()")]
    [InlineData("/data/@id")]
    [InlineData("not(1, 2)")]
    [InlineData("${need} = 1")]
    public void What_the_page_cannot_work_out_is_left_to_the_server(string expression) => Assert.Null(PageLanguage.Write(ExpressionParser.Parse(expression)));

    [Fact]
    public void An_expression_is_short_in_the_page() =>
        Assert.Equal("""["and",["\u003E",["p",0,"..","people"],0],["f","not",["p",1,"data",["child","town",["=",["p",0,"name"],"x"]]]]]""",
            PageLanguage.Write(ExpressionParser.Parse("../people > 0 and not(/data/town[name = 'x'])")));

    private static async Task<List<string>> DifferencesAsync(IEnumerable<string> expressions, string xml, string zone)
    {
        var cases = expressions.SelectMany(expression => Read(expression) is { } page ? new[] { "string", "number", "boolean" }.Select(type => (expression, page, type)) : [])
            .Select((one, i) => (Id: i.ToString(CultureInfo.InvariantCulture), one.expression, one.page, one.type)).ToList();
        Assert.NotEmpty(cases);
        var server = EvaluateCases.Run(JsonSerializer.SerializeToUtf8Bytes(new
        {
            timezone = zone,
            documents = new { d = xml },
            cases = cases.Select(one => new { id = one.Id, expr = one.expression, doc = "d", context = "/", one.type }),
        }), new FakeTimeProvider(Now));
        var page = await InNodeAsync(new JsonObject
        {
            ["zone"] = zone,
            ["now"] = Now.ToUnixTimeMilliseconds(),
            ["tree"] = Tree.DeepClone(),
            ["cases"] = new JsonArray([.. cases.Select(one => (JsonNode)new JsonObject { ["id"] = one.Id, ["page"] = JsonNode.Parse(one.page), ["type"] = one.type })]),
        });
        Assert.InRange((int)page["bytes"]!, 1, 14_000);
        var results = page["results"]!.AsArray();
        return [.. Encoding.UTF8.GetString(server.Span).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)
            .Zip(results, cases).Where(three => !Same(three.First, three.Second!)).Select(three => $"{three.Third.expression} ({three.Third.type}): {three.First.ToJsonString()} / {three.Second!.ToJsonString()}")];
    }

    private static string? Read(string expression)
    {
        try
        {
            return PageLanguage.Write(ExpressionParser.Parse(expression));
        }
        catch (ExpressionException)
        {
            return null;
        }
    }

    private static bool Same(JsonNode server, JsonNode page) => (server["value"], page["value"]) switch
    {
        (null, null) => true,
        (null, _) or (_, null) => false,
        ({ } a, { } b) when a.GetValueKind() == JsonValueKind.Number && b.GetValueKind() == JsonValueKind.Number => Math.Abs((double)a - (double)b) <= 1e-9 * Math.Max(1, Math.Abs((double)a)),
        ({ } a, { } b) => JsonNode.DeepEquals(a, b) || (double.TryParse(a.ToString(), CultureInfo.InvariantCulture, out var x) && double.TryParse(b.ToString(), CultureInfo.InvariantCulture, out var y) && Math.Abs(x - y) <= 1e-14 * Math.Abs(x)),
    };

    private static async Task<JsonNode> InNodeAsync(JsonObject input)
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "Talaia.slnx")))
            root = Path.GetDirectoryName(root)!;
        using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(root, "src/Web/client/test/expressions.mjs")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var output = node.StandardOutput.ReadToEndAsync();
        await node.StandardInput.WriteAsync(input.ToJsonString());
        node.StandardInput.Close();
        var text = await output;
        await node.WaitForExitAsync();
        return JsonNode.Parse(text)!;
    }
}
