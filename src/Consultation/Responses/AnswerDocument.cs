using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Talaia.Consultation.Questionnaires;

namespace Talaia.Consultation.Responses;

/// <summary>
/// Answers as JSON: an object of path to string or array of strings, in ordinal order of paths, so that the same answers are the same text.
/// In a delta null clears the answer.
/// </summary>
internal static class AnswerDocument
{
    public const string Empty = "{}";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string Write(IEnumerable<KeyValuePair<string, AnswerValue?>> answers)
    {
        var bytes = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            foreach (var (path, value) in answers.OrderBy(answer => answer.Key, StringComparer.Ordinal))
            {
                json.WritePropertyName(path);
                if (value is null)
                    json.WriteNullValue();
                else
                    value.Write(json);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    /// <summary>Reads answers written by <see cref="Write"/>.</summary>
    public static Dictionary<string, AnswerValue> Read(string document) => Read(document, value => value);

    /// <summary>Reads a delta: null where an answer was cleared.</summary>
    public static Dictionary<string, AnswerValue?> ReadChanges(string document) => Read<AnswerValue?>(document, value => value);

    private static Dictionary<string, T> Read<T>(string document, Func<AnswerValue, T> of)
        where T : class?
    {
        var answers = new Dictionary<string, T>();
        var json = new Utf8JsonReader(Encoding.UTF8.GetBytes(document));
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var path = json.GetString()!;
            json.Read();
            answers[path] = json.TokenType == JsonTokenType.Null ? null! : of(json.TokenType == JsonTokenType.StartArray ? ReadList(ref json) : AnswerValue.Of(json.GetString()!));
        }

        return answers;
    }

    private static AnswerValue ReadList(ref Utf8JsonReader json)
    {
        var codes = new List<string>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
            codes.Add(json.GetString()!);
        return AnswerValue.Of(codes);
    }
}
