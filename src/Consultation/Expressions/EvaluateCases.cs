using System.Buffers;
using System.Text.Json;
using Talaia.Consultation.Expressions.Evaluation;
using Talaia.Consultation.Expressions.Nodes;
using Talaia.Consultation.Expressions.Syntax;
using Talaia.Consultation.Expressions.Values;
using Talaia.Kernel.Problems;
using XmlException = System.Xml.XmlException;

namespace Talaia.Consultation.Expressions;

/// <summary>
/// Works out a file of cases <c>{"timezone","documents":{id:xml},"cases":[{"id","expr","doc","context","type"}]}</c>: each gives a line
/// <c>{"id","value"}</c>, or <c>{"id","error"}</c> where the expression cannot be read or worked out.
/// </summary>
public static class EvaluateCases
{
    /// <param name="json">The file, UTF-8.</param>
    /// <returns>JSON Lines, UTF-8.</returns>
    /// <exception cref="InputException">It is no file of cases.</exception>
    public static ReadOnlyMemory<byte> Run(ReadOnlyMemory<byte> json, TimeProvider clock)
    {
        try
        {
            using var file = JsonDocument.Parse(json);
            var root = file.RootElement;
            var zone = root.TryGetProperty("timezone", out var name) && name.GetString() is { } id ? TimeZoneInfo.FindSystemTimeZoneById(id) : TimeZoneInfo.Utc;
            var documents = root.TryGetProperty("documents", out var given) ? given.EnumerateObject().ToDictionary(one => one.Name, one => one.Value.GetString() ?? "") : [];
            var sheet = new CaseSheet(documents, new Surroundings(zone, clock));
            var lines = new ArrayBufferWriter<byte>();
            foreach (var one in root.GetProperty("cases").EnumerateArray())
                sheet.Answer(one, lines);
            return lines.WrittenMemory;
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException or InvalidOperationException or TimeZoneNotFoundException or InvalidTimeZoneException)
        {
            throw new InputException(new Problem("bad-cases", $"The file is no file of cases: {problem.Message}"));
        }
    }
}

/// <summary>The documents of the cases, each read once.</summary>
file sealed class CaseSheet(Dictionary<string, string> documents, Surroundings surroundings)
{
    private readonly Dictionary<string, XmlNode> _read = new(StringComparer.Ordinal);

    public void Answer(JsonElement one, ArrayBufferWriter<byte> lines)
    {
        using (var writer = new Utf8JsonWriter(lines))
        {
            writer.WriteStartObject();
            writer.WriteString("id", one.GetProperty("id").GetString());
            try
            {
                var value = CaseValue.Of(ValueOf(one), Text(one, "type"), surroundings.Zone);
                writer.WritePropertyName("value");
                CaseValue.Write(writer, value);
            }
            catch (Exception problem) when (problem is ExpressionException or InstantException or XmlException)
            {
                writer.WriteString("error", problem is ExpressionException { At: var at } ? $"{problem.Message} (at character {at + 1})" : problem.Message);
            }

            writer.WriteEndObject();
        }

        lines.Write("\n"u8);
    }

    private Value ValueOf(JsonElement one)
    {
        var document = Document(Text(one, "doc") ?? "");
        var here = Surround(document);
        var context = Text(one, "context") ?? "/";
        var node = Evaluator.Evaluate(ExpressionParser.Parse(context), document, here with { AnyNamespace = true }) is NodesValue { Nodes: [var first, ..] }
            ? first
            : throw new ExpressionException($"The document has no node at {context}.", 0);
        return Evaluator.Evaluate(ExpressionParser.Parse(Text(one, "expr") ?? ""), node, here);
    }

    /// <summary>Lists that stand in the document itself, as in an XForm.</summary>
    private Surroundings Surround(XmlNode document) => surroundings with
    {
        Instance = id => Axes.Of(Axis.Descendant, document)
            .FirstOrDefault(node => node is { Kind: NodeKind.Element, Name: "instance" } && node.Attributes.Any(one => one.Name == "id" && one.Text == id)),
    };

    private XmlNode Document(string id)
    {
        if (!_read.TryGetValue(id, out var document))
            _read[id] = document = XmlTree.Read(documents.TryGetValue(id, out var xml) ? xml : "<data/>");
        return document;
    }

    private static string? Text(JsonElement one, string name) => one.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

file static class CaseValue
{
    /// <summary>As the kind the case asks for; without one, as it is: a truth, a number, a text, or the places of nodes.</summary>
    public static object Of(Value value, string? type, TimeZoneInfo zone) => type switch
    {
        "boolean" => value.Truth,
        "number" or "number-rounded" => value.Number(zone),
        "string" or "string-length" or "matches" => value.Text,
        _ => value switch
        {
            TruthValue => value.Truth,
            NumberValue => value.Number(zone),
            NodesValue set => set.Nodes.Select(NodePath.Of).ToList(),
            _ => value.Text,
        },
    };

    /// <summary>A number that JSON has none for is a text.</summary>
    public static void Write(Utf8JsonWriter writer, object value)
    {
        if (value is double number && !double.IsFinite(number))
            writer.WriteStringValue(Numbers.Text(number));
        else
            JsonSerializer.Serialize(writer, value);
    }
}
