using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Talaia.Consultation.Questionnaires;

namespace Talaia.Consultation.Responses;

/// <summary>What somebody answered to a question that somebody else had answered otherwise meanwhile. It waits beside the answer that stands until one of them is chosen.</summary>
/// <param name="Value">Null where the answer was cleared.</param>
/// <param name="By">The account or link that saved it.</param>
public sealed record AnswerClash(AnswerValue? Value, string By, DateTimeOffset At);

/// <summary>The clashes of a response as JSON: an object of path to a list of `{"parts","list","by","at"}`, `parts` null where the answer was cleared.</summary>
internal static class ClashDocument
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string Write(IReadOnlyDictionary<string, IReadOnlyList<AnswerClash>> clashes) =>
        JsonSerializer.Serialize(clashes.ToDictionary(path => path.Key, path => path.Value.Select(clash => new Row(clash.Value?.Parts, clash.Value?.IsList ?? false, clash.By, clash.At))), Options);

    public static Dictionary<string, IReadOnlyList<AnswerClash>> Read(string json) =>
        json == AnswerDocument.Empty ? [] : JsonSerializer.Deserialize<Dictionary<string, List<Row>>>(json, Options)!
            .ToDictionary(path => path.Key, path => (IReadOnlyList<AnswerClash>)path.Value.ConvertAll(row => new AnswerClash(Value(row), row.By, row.At)));

    private static AnswerValue? Value(Row row) => row.Parts is not { } parts ? null : row.List ? AnswerValue.Of(parts) : AnswerValue.Of(parts[0]);

    private sealed record Row(IReadOnlyList<string>? Parts, bool List, string By, DateTimeOffset At);
}
