using Talaia.Kernel.Texts;

namespace Talaia.Metamodel.Diff;

/// <summary>When two texts say the same: line breaks, the number of blanks and blanks at the ends never count.</summary>
internal static class SameText
{
    public static bool Is(string? a, string? b) => string.Equals(a, b, StringComparison.Ordinal) || string.Equals(Plain(a), Plain(b), StringComparison.Ordinal);

    /// <summary>The text with single blanks.</summary>
    public static string Plain(string? text) => text is null ? "" : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The text for comparing names: single blanks, lower case, no accents.</summary>
    public static string Folded(string text) => Plain(Folding.Fold(text));
}
