using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Talaia.Kernel.Languages;

/// <summary>Stores a <see cref="LocalizedText"/> as a JSON object of language to text, in the platform's order of languages.</summary>
internal sealed class LocalizedTextConverter() : ValueConverter<LocalizedText, string>(text => Write(text), json => Read(json))
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    internal static string Write(LocalizedText text) =>
        JsonSerializer.Serialize(text.Languages.ToDictionary(language => language, language => text[language]), Options);

    internal static LocalizedText Read(string json) =>
        new(JsonSerializer.Deserialize<Dictionary<string, string?>>(json) ?? []);
}

internal sealed class LocalizedTextComparer() : ValueComparer<LocalizedText>(
    (left, right) => left == null ? right == null : left.Equals(right),
    text => text.GetHashCode(),
    text => text);
