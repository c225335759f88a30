using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Talaia.Kernel.Problems;

namespace Talaia.Kernel.Wording.Gettext;

/// <summary>The texts of one room in one language as they stand in <c>texts.{language}.json</c>: keys in their order.</summary>
internal sealed record RoomTexts(string Room, string Language, IReadOnlyList<KeyValuePair<string, InterfaceText>> Texts)
{
    private static readonly JsonWriterOptions Format = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public InterfaceText? this[string key] => Texts.FirstOrDefault(text => text.Key == key).Value;

    /// <exception cref="InputException">`bad-texts`: the file is not JSON of keys and texts.</exception>
    public static RoomTexts Read(string room, string language, byte[] json, string file)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return new RoomTexts(room, language, [.. document.RootElement.EnumerateObject().Select(text => KeyValuePair.Create(text.Name, Text(text.Value)))]);
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            throw new InputException(new Problem("bad-texts", $"{file}: {wrong.Message}", new Where(file, (int?)(wrong as JsonException)?.LineNumber + 1)));
        }
    }

    /// <summary>The file's bytes, in the form in which all of them are written.</summary>
    public byte[] Write()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Format))
        {
            json.WriteStartObject();
            foreach (var (key, text) in Texts)
            {
                if (text.Plain is { } plain)
                {
                    json.WriteString(key, plain);
                    continue;
                }

                json.WriteStartObject(key);
                foreach (var (form, words) in text.Plurals)
                    json.WriteString(form, words);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        stream.Write("\n"u8);
        return stream.ToArray();
    }

    /// <summary>The same texts with these replaced. What was there keeps its place; what is new follows the text that it follows in Catalan.</summary>
    public RoomTexts With(IReadOnlyDictionary<string, InterfaceText> replaced, RoomTexts catalan)
    {
        var texts = Texts.Select(text => KeyValuePair.Create(text.Key, replaced.GetValueOrDefault(text.Key, text.Value))).ToList();
        string? before = null;
        foreach (var (key, _) in catalan.Texts)
        {
            if (texts.FindIndex(text => text.Key == key) < 0 && replaced.TryGetValue(key, out var text))
                texts.Insert(before is null ? 0 : texts.FindIndex(known => known.Key == before) + 1, KeyValuePair.Create(key, text));
            if (texts.Exists(known => known.Key == key))
                before = key;
        }

        return this with { Texts = texts };
    }

    private static InterfaceText Text(JsonElement value) => value.ValueKind == JsonValueKind.Object
        ? new(null, value.EnumerateObject().ToDictionary(form => form.Name, form => form.Value.GetString()!))
        : new(value.GetString(), new Dictionary<string, string>());
}
