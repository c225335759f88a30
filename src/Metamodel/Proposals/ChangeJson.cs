using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Talaia.Kernel.Languages;

namespace Talaia.Metamodel.Proposals;

/// <summary>A change as the JSON document that a proposal stores: `{"kind":"add-element","parentCode":…}`.</summary>
internal static class ChangeJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new LocalizedTextJson(), new JsonStringEnumConverter() },
    };

    public static string Write(Change change) => JsonSerializer.Serialize(change, Options);

    public static Change Read(string json) => JsonSerializer.Deserialize<Change>(json, Options)!;
}
