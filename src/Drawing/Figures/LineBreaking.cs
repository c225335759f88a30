using System.Globalization;

namespace Talaia.Drawing;

/// <summary>Breaks a label into lines, since SVG text does not wrap.</summary>
internal static class LineBreaking
{
    /// <summary>
    /// Lines no wider than <paramref name="width"/>, first fit, broken at white space; a longer word is cut between
    /// whole characters (never inside an emoji or an accented letter). Always at least one line; runs of space become one.
    /// </summary>
    public static IReadOnlyList<string> Break(string text, double width, double size)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Cut(word, width, size)))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length == 0 || TextWidth.Of(longer, size) <= width)
            {
                line = longer;
                continue;
            }

            lines.Add(line);
            line = word;
        }

        lines.Add(line);
        return lines;
    }

    private static IEnumerable<string> Cut(string word, double width, double size)
    {
        if (TextWidth.Of(word, size) <= width)
        {
            yield return word;
            yield break;
        }

        var piece = "";
        var characters = StringInfo.GetTextElementEnumerator(word);
        while (characters.MoveNext())
        {
            var next = characters.GetTextElement();
            if (piece.Length > 0 && TextWidth.Of(piece + next, size) > width)
            {
                yield return piece;
                piece = "";
            }

            piece += next;
        }

        yield return piece;
    }
}
