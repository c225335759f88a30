using System.Text.Json;
using System.Text.Json.Serialization;

namespace Talaia.Kernel.Languages;

/// <summary>
/// A <see cref="LocalizedText"/> within a JSON document: an object of language to text in the platform's order of languages, and `machine`, the list of
/// those that a machine wrote, where there are any: `{"ca":"…","es":"…","machine":["es"]}`.
/// </summary>
public sealed class LocalizedTextJson : JsonConverter<LocalizedText>
{
    private const string Machine = "machine";

    /// <exception cref="JsonException">It is not such an object.</exception>
    public override LocalizedText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("A text in several languages is an object.");
        var texts = new List<KeyValuePair<string, string?>>();
        string[] machine = [];
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            if (name == Machine)
                machine = JsonSerializer.Deserialize<string[]>(ref reader) ?? [];
            else
                texts.Add(new(name, reader.TokenType == JsonTokenType.String ? reader.GetString() : JsonSerializer.Deserialize<string?>(ref reader)));
        }

        return new LocalizedText(texts, machine);
    }

    public override void Write(Utf8JsonWriter writer, LocalizedText value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var language in value.Languages)
            writer.WriteString(language, value[language]);
        if (value.Machine.Any())
        {
            writer.WriteStartArray(Machine);
            foreach (var language in value.Machine)
                writer.WriteStringValue(language);
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }
}
