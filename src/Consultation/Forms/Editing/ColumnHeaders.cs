using System.Collections.Frozen;
using Talaia.Consultation.Forms.Authoring;
using Talaia.Consultation.Forms.Workbooks;

namespace Talaia.Consultation.Forms.Editing;

/// <summary>The one header under which the editor keeps a column, whatever its author called it: <c>bind::relevant</c> and <c>relevance</c> are <c>relevant</c>.</summary>
internal static class ColumnHeaders
{
    private static readonly FrozenDictionary<string, string> Written = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["bind::relevant"] = "relevant", ["bind::required"] = "required", ["bind::readonly"] = "read_only", ["bind::constraint"] = "constraint", ["bind::calculate"] = "calculation",
        ["bind::jr:constraintMsg"] = "constraint_message", ["bind::jr:requiredMsg"] = "required_message", ["control::appearance"] = "appearance", ["control::jr:count"] = "repeat_count",
        ["list name"] = "list_name", ["id_string"] = "form_id", ["title"] = "form_title",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, HeaderNames> BySheet = new Dictionary<string, HeaderNames>(StringComparer.OrdinalIgnoreCase)
    {
        [FormWorkbook.Survey] = HeaderNames.Survey, [FormWorkbook.Choices] = HeaderNames.Choices, [FormWorkbook.ExternalChoices] = HeaderNames.Choices, [FormWorkbook.Settings] = HeaderNames.Settings,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The columns that have a translation for each language.</summary>
    public static IReadOnlyList<string> Translated { get; } = ["label", "hint", "guidance_hint", "constraint_message", "required_message"];

    /// <param name="sheet">The sheet's name; headers of sheets that are not XLSForm's stay as they are.</param>
    public static IReadOnlyList<string> Of(string sheet, IReadOnlyList<string> headers)
    {
        if (!BySheet.TryGetValue(sheet.Trim(), out var names))
            return headers;
        var doubled = headers.Any(header => header.Contains("::", StringComparison.Ordinal));
        return [.. headers.Select(header => header.Length == 0 ? "" : Of(names.Parts(header, doubled)))];
    }

    /// <summary>Base and language of a translated column: <c>label::ca</c> is <c>label</c> and <c>ca</c>; the language is <see cref="FormText.NoLanguage"/> where none is said. Null for other columns.</summary>
    public static (string Base, string Language)? Translation(string header)
    {
        if (header.StartsWith("media::", StringComparison.Ordinal))
            return header.Split("::", 3) is [var media, var kind, .. var rest] ? ($"{media}::{kind}", rest is [var named] ? named : FormText.NoLanguage) : null;
        return header.Split("::", 2) is [var first, .. var language] && Translated.Contains(first) ? (first, language is [var one] ? one : FormText.NoLanguage) : null;
    }

    private static string Of(string[] parts)
    {
        for (var taken = Math.Min(2, parts.Length); taken > 0; taken--)
        {
            if (Written.TryGetValue(string.Join("::", parts[..taken]), out var written))
                return string.Join("::", [written, .. parts[taken..]]);
        }

        return string.Join("::", parts);
    }
}
