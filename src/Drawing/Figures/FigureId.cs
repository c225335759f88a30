namespace Talaia.Drawing;

internal static class FigureId
{
    /// <summary>The id as given: every id inside a figure begins with it, so figures on one page never clash.</summary>
    /// <exception cref="ArgumentException">Not an ASCII letter followed by letters, digits, `-` or `_`.</exception>
    public static string Check(string id)
    {
        var fits = id.Length > 0 && char.IsAsciiLetter(id[0]) && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
        return fits
            ? id
            : throw new ArgumentException($"«{id}» cannot be the id of a figure: a letter, then letters, digits, hyphens or underscores.", nameof(id));
    }
}
