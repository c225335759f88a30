using System.Text.RegularExpressions;

namespace Talaia.Consultation.Forms.Authoring;

/// <summary>The references <c>${name}</c> in a text or expression.</summary>
internal static partial class References
{
    /// <summary>A piece that begins like a reference.</summary>
    /// <param name="Name">What it refers to; null where it is malformed: blanks inside, something else than a name, no brace at the end.</param>
    /// <param name="Written">As it stands.</param>
    /// <param name="LastSaved">Whether it means the answer of the last saved response: <c>${last-saved#name}</c>.</param>
    public readonly record struct Reference(string? Name, string Written, bool LastSaved);

    public static IEnumerable<Reference> In(string text)
    {
        if (!text.Contains("${", StringComparison.Ordinal))
            yield break;
        foreach (Match match in Pieces().Matches(text))
        {
            var inner = match.Groups[1].Value;
            var saved = inner.StartsWith("last-saved#", StringComparison.Ordinal);
            var name = saved ? inner["last-saved#".Length..] : inner;
            yield return new Reference(match.Groups[1].Success && Names.IsPlainName(name) ? name : null, match.Value, saved);
        }
    }

    /// <summary>The one name that the text consists of; null where it is anything else.</summary>
    public static string? Only(string text) => text.StartsWith("${", StringComparison.Ordinal) && text.EndsWith('}') && In(text).Take(2).ToList() is [{ Name: { } name } only] && only.Written == text ? name : null;

    /// <summary>Whether it has one that is well made.</summary>
    public static bool IsIn(string text) => In(text).Any(reference => reference.Name is not null);

    [GeneratedRegex(@"\$\{([^}]+)\}|\$\{[^}]*$|\$\{\}")]
    private static partial Regex Pieces();
}
