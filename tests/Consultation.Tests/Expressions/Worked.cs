using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using Talaia.Consultation.Expressions;

namespace Talaia.Consultation.Tests.Expressions;

/// <summary>Expressions worked out one by one on a small document, in Madrid, at a quarter past ten on 3 March 2026.</summary>
internal static class Worked
{
    public const string Document = """
        <data xml:lang="ca" xmlns:t="urn:talaia">
          <town id="aran" t:size="9800"><name>Vielha</name><people>5474</people><people>10</people><needs>water  roads</needs></town>
          <town id="pallars"><name>Sort</name><people>2150</people><needs/></town>
          <!-- seen --><?print landscape?>
          <from>2026-02-28</from><empty/>
        </data>
        """;

    private static readonly FakeTimeProvider Clock = new(new DateTimeOffset(2026, 3, 3, 9, 15, 0, TimeSpan.Zero));

    public static string Text(string expression, string context = "/data") => One(expression, context, "string").GetProperty("value").GetString()!;

    public static bool Truth(string expression, string context = "/data") => One(expression, context, "boolean").GetProperty("value").GetBoolean();

    public static double Number(string expression, string context = "/data") => One(expression, context, "number").GetProperty("value") switch
    {
        { ValueKind: JsonValueKind.Number } number => number.GetDouble(),
        var other => other.GetString() switch { "Infinity" => double.PositiveInfinity, "-Infinity" => double.NegativeInfinity, _ => double.NaN },
    };

    public static IEnumerable<string> Nodes(string expression, string context = "/data") =>
        One(expression, context, null).GetProperty("value").EnumerateArray().Select(node => node.GetString()!);

    /// <summary>The sentence with which it is refused.</summary>
    public static string Refusal(string expression, string context = "/data") => One(expression, context, "throws").GetProperty("error").GetString()!;

    private static JsonElement One(string expression, string context, string? type)
    {
        var cases = JsonSerializer.SerializeToUtf8Bytes(new
        {
            timezone = "Europe/Madrid",
            documents = new Dictionary<string, string>(StringComparer.Ordinal) { ["d"] = Document },
            cases = new[] { new { id = "one", expr = expression, doc = "d", context, type } },
        });
        return JsonDocument.Parse(Encoding.UTF8.GetString(EvaluateCases.Run(cases, Clock).Span)).RootElement;
    }
}
