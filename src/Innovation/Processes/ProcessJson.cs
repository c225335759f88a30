using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Talaia.Kernel.Languages;

namespace Talaia.Innovation.Processes;

/// <summary>The documents that the rows of this room carry: the frozen methodology, evidence, options, decisions.</summary>
internal static class ProcessJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new LocalizedTextJson(), new JsonStringEnumConverter() },
    };

    public static string Write<T>(T document) => JsonSerializer.Serialize(document, Options);

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options)!;

    /// <summary>Stores the property as one document, which is replaced and never changed in place.</summary>
    public static PropertyBuilder<T> AsDocument<T>(this PropertyBuilder<T> property) =>
        property.HasConversion(document => Write(document), json => Read<T>(json), new ValueComparer<T>(
            (left, right) => Write(left) == Write(right), document => Write(document).GetHashCode(StringComparison.Ordinal), document => document));
}
