using System.Text.Json;
using System.Text.Json.Serialization;

namespace Talaia.Reports.Documents;

internal sealed class RichTextConverter : JsonConverter<RichText>
{
    public override RichText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
            ? reader.GetString()!
            : RichText.Create(JsonSerializer.Deserialize<Inline[]>(ref reader, options));

    public override void Write(Utf8JsonWriter writer, RichText value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case []:
                writer.WriteStringValue("");
                break;
            case [TextRun { Text.Length: > 0 } only]:
                writer.WriteStringValue(only.Text);
                break;
            default:
                writer.WriteStartArray();
                foreach (var run in value)
                    JsonSerializer.Serialize(writer, run, options);
                writer.WriteEndArray();
                break;
        }
    }
}
