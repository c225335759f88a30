using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Talaia.Kernel.Languages;

namespace Talaia.Metamodel.Exchange;

/// <summary>What a release keeps of a file as it came: properties of elements and relations, folders, and whole views.</summary>
internal static class ExtraJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        // What a reader takes must be read again: boxes and folders stand in one another as deep as the formats let them.
        MaxDepth = 1_024,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new LocalizedTextJson() },
    };

    public static string Write(IReadOnlyList<ModelProperty> properties) => properties.Count == 0 ? "" : JsonSerializer.Serialize(properties, Options);

    public static IReadOnlyList<ModelProperty> Properties(string json) => json.Length == 0 ? [] : JsonSerializer.Deserialize<List<ModelProperty>>(json, Options)!;

    public static string Write(IReadOnlyList<ModelFolder> folders) => folders.Count == 0 ? "" : JsonSerializer.Serialize(folders, Options);

    public static IReadOnlyList<ModelFolder> Folders(string json) => json.Length == 0 ? [] : JsonSerializer.Deserialize<List<ModelFolder>>(json, Options)!;

    public static string Write(ModelView view) => JsonSerializer.Serialize(view, Options);

    public static ModelView View(string json) => JsonSerializer.Deserialize<ModelView>(json, Options)!;
}
