using System.Text;
using System.Text.Json;
using Talaia.Kernel.Problems;

namespace Talaia.Foresight.Corpora;

/// <summary>Reads one line of the corpus format; says in a message what is wrong with it.</summary>
internal static class CorpusRecord
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);
    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false, MaxDepth = 16 };
    private static readonly string[] Known = ["id", "date", "lang", "source", "title", "abstract", "text", "url"];

    /// <returns>The document and no problem, or a problem and no document.</returns>
    public static (CorpusDocument? Document, Problem? Problem) Parse(ReadOnlyMemory<byte> line, Where where)
    {
        try
        {
            _ = Strict.GetCharCount(line.Span);
            using var json = JsonDocument.Parse(line, Options);
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? Of(json.RootElement, where)
                : (null, new("corpus.line", "the line is not a JSON object.", where));
        }
        catch (DecoderFallbackException)
        {
            return (null, new("corpus.utf8", "the line is not valid UTF-8.", where));
        }
        catch (JsonException wrong)
        {
            return (null, new("corpus.json", "the line is not valid JSON.", where with { Column = (int?)wrong.BytePositionInLine + 1 }));
        }
        catch (InvalidOperationException)
        {
            return (null, new("corpus.utf16", "the line holds half of a surrogate pair.", where));
        }
    }

    private static (CorpusDocument?, Problem?) Of(JsonElement line, Where where)
    {
        var values = new string?[Known.Length];
        for (var i = 0; i < Known.Length; i++)
        {
            if (!line.TryGetProperty(Known[i], out var value) || value.ValueKind == JsonValueKind.Null)
                continue;
            if (value.ValueKind != JsonValueKind.String)
                return (null, new("corpus.field", $"«{Known[i]}» must be a text.", where));
            values[i] = value.GetString();
            if (values[i]!.Contains('\0'))
                return (null, new("corpus.nul", $"«{Known[i]}» holds a NUL character.", where));
        }

        if (string.IsNullOrWhiteSpace(values[0]))
            return (null, new("corpus.id", "«id» is missing.", where));
        if (!PartialDate.TryParse(values[1], out var date))
            return (null, new("corpus.date", "«date» must be YYYY, YYYY-MM or YYYY-MM-DD.", where));
        if (string.IsNullOrWhiteSpace(values[4]))
            return (null, new("corpus.title", "«title» is missing.", where));
        return (new(values[0]!, date, values[2] ?? "", values[3] ?? "", values[4]!, values[5], values[6], values[7]), null);
    }
}
