using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Talaia.Kernel.Calendar;

namespace Talaia.Reports.Documents;

/// <summary>The frozen form of a document: stable JSON (order of fields fixed, nothing machine-bound), read back to the same document.</summary>
public static class DocumentJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = false,
        AllowOutOfOrderMetadataProperties = true,
        Converters = { new PeriodJson() },
    };

    public static string Write(ReportDocument document) => JsonSerializer.Serialize(document, Options);

    /// <exception cref="JsonException">The text is not a document.</exception>
    public static ReportDocument Read(string json) =>
        JsonSerializer.Deserialize<ReportDocument>(json, Options) ?? throw new JsonException("The text is not a document.");

    private sealed class PeriodJson : JsonConverter<Period>
    {
        public override Period Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Period.TryParse(reader.GetString(), out var period) ? period : throw new JsonException("A period is written YYYY-1, YYYY-2 or YYYY-3.");

        public override void Write(Utf8JsonWriter writer, Period value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
