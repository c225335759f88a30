using System.Text.RegularExpressions;

namespace Talaia.Consultation.Forms.Authoring;

/// <summary>What may be a name: a name of XML (https://www.w3.org/TR/xml-names/), since answers are elements of XML in other tools.</summary>
internal static partial class Names
{
    /// <summary>Whether it is a name, perhaps with a prefix.</summary>
    public static bool IsName(string text) => Name().IsMatch(text);

    /// <summary>Whether it is a name without a prefix.</summary>
    public static bool IsPlainName(string text) => IsName(text) && !text.Contains(':', StringComparison.Ordinal);

    [GeneratedRegex(@"^[\p{L}_][\p{L}\p{M}\p{Nd}_.\u00B7-]*(:[\p{L}_][\p{L}\p{M}\p{Nd}_.\u00B7-]*)?\z")]
    private static partial Regex Name();
}
