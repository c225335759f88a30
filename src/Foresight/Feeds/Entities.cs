using System.Globalization;
using System.Net;
using System.Text;

namespace Talaia.Foresight.Feeds;

/// <summary>Character and entity references of XML and HTML 4, and the plain internal entities that a document type declares.</summary>
internal static class Entities
{
    /// <summary>True where HTML or XML know the name (`eacute`, `apos`).</summary>
    public static bool IsKnown(string name) => Named(name) is not null;

    /// <summary>The text with its references resolved; what is no known reference stays as it stands.</summary>
    public static string Decode(ReadOnlySpan<char> text, IReadOnlyDictionary<string, string> declared)
    {
        var at = text.IndexOf('&');
        if (at < 0)
            return text.ToString();
        var decoded = new StringBuilder(text.Length);
        while (at >= 0)
        {
            decoded.Append(text[..at]);
            text = text[at..];
            var end = text[..Math.Min(text.Length, 40)].IndexOf(';');
            var value = end > 1 ? ValueOf(text[1..end].ToString(), declared) : null;
            decoded.Append(value ?? "&");
            text = text[(value is null ? 1 : end + 1)..];
            at = text.IndexOf('&');
        }

        return decoded.Append(text).ToString();
    }

    private static string? ValueOf(string name, IReadOnlyDictionary<string, string> declared) =>
        name[0] == '#' ? Character(name.AsSpan(1)) : declared.GetValueOrDefault(name) ?? Named(name);

    private static string? Character(ReadOnlySpan<char> code)
    {
        var hexadecimal = code is ['x' or 'X', ..];
        return (hexadecimal
            ? int.TryParse(code[1..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            : int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out value))
            && value > 0 && Rune.IsValid(value) ? new Rune(value).ToString() : null;
    }

    private static string? Named(string name)
    {
        if (name.Length is 0 or > 12 || !name.All(char.IsAsciiLetterOrDigit))
            return null;
        var reference = $"&{name};";
        return WebUtility.HtmlDecode(reference) is var value && value != reference ? value : null;
    }
}
