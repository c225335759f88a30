using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;

namespace Talaia.Consultation.Expressions.Functions;

/// <summary>
/// Patterns of form authors, read as ECMAScript reads them. Matched in time that grows with the text alone where the pattern allows it;
/// one that looks around or refers back is given a quarter of a second.
/// </summary>
internal static class Pattern
{
    private const int LongestPattern = 2_000;

    private const int LongestText = 1_000_000;

    private const int MostKept = 2_000;

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    private static readonly ConcurrentDictionary<string, Regex> Kept = new(StringComparer.Ordinal);

    public static bool Matches(string text, string pattern, Arguments a)
    {
        if (pattern.Length > LongestPattern)
            throw a.Wrong($"the pattern has {pattern.Length} characters, and at most {LongestPattern} are read.");
        if (text.Length > LongestText)
            throw a.Wrong($"the text has {text.Length} characters, and at most {LongestText} are looked at.");
        a.Spend(1 + (text.Length >> 4));
        try
        {
            return Read(pattern).IsMatch(text);
        }
        catch (ArgumentException)
        {
            throw a.Wrong("the pattern cannot be read.");
        }
        catch (RegexMatchTimeoutException)
        {
            throw a.Wrong("the pattern takes too long on this text.");
        }
    }

    private static Regex Read(string pattern)
    {
        if (Kept.TryGetValue(pattern, out var known))
            return known;
        if (Kept.Count >= MostKept)
            Kept.Clear();
        return Kept.GetOrAdd(pattern, Make(Ecma(pattern)));
    }

    private static Regex Make(string pattern)
    {
        try
        {
            return new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, Patience);
        }
        catch (NotSupportedException)
        {
            return new Regex(pattern, RegexOptions.CultureInvariant, Patience);
        }
    }

    /// <summary>Digits and letters of «\d» and «\w» are those of ASCII, and «$» is the very end.</summary>
    private static string Ecma(string pattern)
    {
        var written = new StringBuilder(pattern.Length + 16);
        var inClass = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            if (c == '\\' && i + 1 < pattern.Length)
            {
                written.Append(Escaped(pattern[++i], inClass));
                continue;
            }

            inClass = c == '[' ? true : c == ']' ? false : inClass;
            written.Append(c switch
            {
                '$' when !inClass => @"\z",
                '[' when written.Length > 0 && written[^1] == '[' => @"\[",
                _ => c.ToString(),
            });
        }

        return written.ToString();
    }

    private static string Escaped(char c, bool inClass) => (c, inClass) switch
    {
        ('d', true) => "0-9",
        ('d', false) => "[0-9]",
        ('D', false) => "[^0-9]",
        ('w', true) => "a-zA-Z0-9_",
        ('w', false) => "[a-zA-Z0-9_]",
        ('W', false) => "[^a-zA-Z0-9_]",
        _ => $"\\{c}",
    };
}
