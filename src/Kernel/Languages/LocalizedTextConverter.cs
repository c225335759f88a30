using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Talaia.Kernel.Languages;

/// <summary>Stores a <see cref="LocalizedText"/> as the JSON of <see cref="LocalizedTextJson"/>.</summary>
internal sealed class LocalizedTextConverter() : ValueConverter<LocalizedText, string>(text => Write(text), json => Read(json))
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), Converters = { new LocalizedTextJson() } };

    internal static string Write(LocalizedText text) => JsonSerializer.Serialize(text, Options);

    internal static LocalizedText Read(string json) => JsonSerializer.Deserialize<LocalizedText>(json, Options) ?? LocalizedText.Empty;
}

internal sealed class LocalizedTextComparer() : ValueComparer<LocalizedText>(
    (left, right) => left == null ? right == null : left.Equals(right),
    text => text.GetHashCode(),
    text => text);
