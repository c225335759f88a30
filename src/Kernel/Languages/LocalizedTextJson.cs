using System.Text.Json;
using System.Text.Json.Serialization;

namespace Talaia.Kernel.Languages;

/// <summary>A <see cref="LocalizedText"/> within a JSON document, as an object of language to text in the platform's order of languages.</summary>
public sealed class LocalizedTextJson : JsonConverter<LocalizedText>
{
    public override LocalizedText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(JsonSerializer.Deserialize<Dictionary<string, string?>>(ref reader) ?? []);

    public override void Write(Utf8JsonWriter writer, LocalizedText value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var language in value.Languages)
            writer.WriteString(language, value[language]);
        writer.WriteEndObject();
    }
}
