using Talaia.Kernel.Languages;

namespace Talaia.Web.Languages;

/// <summary>
/// A <see cref="LocalizedText"/> as forms send it: `title.ca`, `title.es`…, and beside a machine's draft `title.es.machine` with the draft's words, so that the
/// mark stays while the words do and goes with the first letter that somebody changes.
/// </summary>
public static class FormTexts
{
    private const string Draft = ".machine";

    public static LocalizedText Of(IFormCollection form, string field) => new(
        Language.All.Select(language => new KeyValuePair<string, string?>(language.Code, form[$"{field}.{language.Code}"].ToString())),
        Language.All.Select(language => language.Code).Where(code => form.TryGetValue($"{field}.{code}{Draft}", out var draft) && Same(draft.ToString(), form[$"{field}.{code}"].ToString())));

    /// <summary>Names of the texts in several languages that a form holds.</summary>
    public static IReadOnlyList<string> Fields(IFormCollection form) =>
        [.. form.Keys.Where(key => key.EndsWith(".ca", StringComparison.Ordinal)).Select(key => key[..^3]).Distinct()];

    /// <summary>The form with this text in place of what stood there.</summary>
    public static void Write(Dictionary<string, Microsoft.Extensions.Primitives.StringValues> form, string field, LocalizedText text)
    {
        foreach (var language in Language.All.Select(language => language.Code))
        {
            form[$"{field}.{language}"] = text[language] ?? "";
            form.Remove($"{field}.{language}{Draft}");
            if (text.IsMachine(language))
                form[$"{field}.{language}{Draft}"] = text[language];
        }
    }

    // Browsers send line ends in their own way.
    private static bool Same(string one, string other) => Plain(one) == Plain(other);

    private static string Plain(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
}
