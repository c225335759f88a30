using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Talaia.Cli.Shell;

internal static class Output
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
    };

    private static readonly JsonSerializerOptions WithNulls = new(Options) { DefaultIgnoreCondition = JsonIgnoreCondition.Never };

    /// <summary>A result of which every field is promised, null where there is nothing to say.</summary>
    public static void JsonWithNulls(object value) => Console.Out.WriteLine(JsonSerializer.Serialize(value, WithNulls));

    public static void Json(object value) => Console.Out.WriteLine(JsonSerializer.Serialize(value, Options));
}
