using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Talaia.Consultation.Expressions;

namespace Talaia.Consultation.Tests.Expressions;

/// <summary>The cases of other engines' own tests, each with the value that they agree on.</summary>
public sealed class ExpressionConformanceTest
{
    private static readonly Lazy<(Dictionary<string, JsonElement> Cases, Dictionary<string, JsonElement> Results)> All = new(() =>
    {
        var json = File.ReadAllBytes(SharedData.PathOf("expression_cases.json"));
        var lines = System.Text.Encoding.UTF8.GetString(EvaluateCases.Run(json, TimeProvider.System).Span).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return (JsonDocument.Parse(json).RootElement.GetProperty("cases").EnumerateArray().ToDictionary(one => one.GetProperty("id").GetString()!),
            lines.Select(line => JsonDocument.Parse(line).RootElement).ToDictionary(one => one.GetProperty("id").GetString()!));
    });

    public static IEnumerable<TheoryDataRow<string>> Families() =>
        All.Value.Cases.Values.Select(one => one.GetProperty("fn").GetString()!).Distinct().Select(family => new TheoryDataRow<string>(family));

    [SharedDataTheory]
    [MemberData(nameof(Families))]
    public void Every_expression_of_a_family_gives_what_other_engines_agree_on(string family)
    {
        foreach (var one in All.Value.Cases.Values.Where(one => one.GetProperty("fn").GetString() == family))
        {
            var result = All.Value.Results[one.GetProperty("id").GetString()!];
            Assert.True(Agrees(one, result), $"{one.GetProperty("expr")} should be {one.GetProperty("expected")}: {result}");
        }
    }

    private static bool Agrees(JsonElement one, JsonElement result)
    {
        var (type, expected) = (one.GetProperty("type").GetString(), one.GetProperty("expected"));
        if (!result.TryGetProperty("value", out var value))
            return type == "throws";
        return type switch
        {
            "boolean" => value.ValueKind == expected.ValueKind,
            "string" => value.GetString() == expected.GetString(),
            "string-length" => value.GetString()!.Length == expected.GetInt32(),
            "matches" => Regex.IsMatch(value.GetString()!, expected.GetString()!),
            "number" => Close(Number(value), Number(expected), 1e-9),
            "number-rounded" => Close(Number(value), Number(expected), 0.5 / one.GetProperty("factor").GetDouble()),
            _ => false,
        };
    }

    private static bool Close(double a, double b, double least) => double.IsNaN(b) ? double.IsNaN(a) : a == b || Math.Abs(a - b) <= least * Math.Max(1, Math.Abs(b));

    private static double Number(JsonElement value) => value.ValueKind == JsonValueKind.Number ? value.GetDouble() : value.GetString() switch
    {
        "Infinity" => double.PositiveInfinity,
        "-Infinity" => double.NegativeInfinity,
        "NaN" => double.NaN,
        var text => double.Parse(text!, CultureInfo.InvariantCulture),
    };
}
