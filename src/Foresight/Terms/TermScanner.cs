using System.Buffers;
using System.Globalization;
using System.Text;

namespace Talaia.Foresight.Terms;

/// <summary>A word of a text: its place in <see cref="TermText.Text"/>, in lower case, and the number of the segment it stands in.</summary>
internal readonly record struct TermWord(int Start, int End, string Word, int Segment);

/// <summary>A text made ready for terms: compatibility characters resolved (NFKC), and its words.</summary>
internal sealed record TermText(string Text, IReadOnlyList<TermWord> Words);

/// <summary>
/// Cuts a text into segments (no term crosses punctuation) and these into words. Hyphens, slashes and underscores join (`real-time` is
/// `real time`), possessive `'s` falls, elided articles stand apart (`l'ajuntament`), the dot of l·l falls, TeX is passed over; `c++` and `c#` are words.
/// </summary>
internal static class TermScanner
{
    private static readonly SearchValues<char> TexMarks = SearchValues.Create("$\\{}~^");

    public static TermText Scan(string text)
    {
        if (!text.IsNormalized(NormalizationForm.FormKC))
            text = text.Normalize(NormalizationForm.FormKC);
        if (text.Contains('·', StringComparison.Ordinal))
            text = text.Replace("l·l", "ll", StringComparison.Ordinal).Replace("L·L", "LL", StringComparison.Ordinal);
        var marks = text.AsSpan().ContainsAny(TexMarks) ? WithoutTex(text) : text;
        var words = new List<TermWord>(marks.Length / 6);
        var segment = 0;
        var i = 0;
        while (i < marks.Length)
        {
            var c = marks[i];
            if (IsWord(c))
            {
                var start = i;
                while (i < marks.Length && IsWord(marks[i]))
                    i++;
                while (i < marks.Length && marks[i] is '+' or '#')
                    i++;
                words.Add(new(start, i, Lower(marks, start, i), segment));
                if (i + 1 < marks.Length && marks[i] is '\'' or '’' && marks[i + 1] is 's' or 'S' && (i + 2 >= marks.Length || !(IsWord(marks[i + 2]) || marks[i + 2] == '_')))
                    i += 2;
                continue;
            }

            if (!(char.IsWhiteSpace(c) || c is '+' or '#' or '\'' or '’' or '-' or '_' or '/' || c is >= '\u2010' and <= '\u2015'))
                segment++;
            i++;
        }

        return new(text, words);
    }

    private static string Lower(string text, int start, int end) =>
        string.Create(end - start, (text, start), static (span, from) => from.text.AsSpan(from.start, span.Length).ToLowerInvariant(span));

    private static bool IsWord(char c) =>
        char.IsAsciiLetterOrDigit(c) || (c > '\u007f' && (char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber));

    /// <summary>The text with formulas, commands and braces of TeX blanked, of the same length.</summary>
    private static string WithoutTex(string text)
    {
        var blanked = text.ToCharArray();
        for (var i = 0; i < blanked.Length; i++)
        {
            var end = i;
            if (blanked[i] == '$')
                end = Array.IndexOf(blanked, '$', i + 1);
            else if (blanked[i] == '\\')
            {
                while (end + 1 < blanked.Length && char.IsAsciiLetter(blanked[end + 1]))
                    end++;
                end = end == i ? -1 : end;
            }
            else if (blanked[i] is not ('{' or '}' or '~' or '^'))
                continue;
            if (end >= i)
                Array.Fill(blanked, ' ', i, end - i + 1);
            i = Math.Max(i, end);
        }

        return new(blanked);
    }
}
