using Talaia.Kernel.Texts;

namespace Talaia.Consultation.Analysis.Themes;

/// <summary>One place where a word stands, with what is before and after it (key word in context: H. P. Luhn, American Documentation 11, 1960).</summary>
/// <param name="Key">Of the <see cref="FreeText"/>.</param>
internal sealed record WordInContext(string Key, string Language, string Before, string Word, string After);

internal static class WordsInContext
{
    /// <param name="term">A word of any of the languages; what has its stem, by the bridge also in another language, is found as well.</param>
    /// <param name="around">Characters at most on either side; words are not cut.</param>
    /// <returns>In the order of the texts.</returns>
    public static IEnumerable<WordInContext> Of(IEnumerable<FreeText> texts, string term, string termLanguage, Bridge bridge, int around = 60)
    {
        var (folded, stems) = (Folding.Fold(term), bridge.Stems(term, termLanguage).ToHashSet(StringComparer.Ordinal));
        foreach (var text in texts)
        {
            foreach (var (from, to) in TextAnalysis.Places(text.Text))
            {
                var word = text.Text[from..to];
                if (Folding.Fold(word) == folded || bridge.Stems(word, text.Language).Any(stems.Contains))
                    yield return new WordInContext(text.Key, text.Language, Before(text.Text, from, around), word, After(text.Text, to, around));
            }
        }
    }

    private static string Before(string text, int end, int around)
    {
        var start = Math.Max(0, end - around);
        while (start > 0 && start < end && !char.IsWhiteSpace(text[start - 1]))
            start++;
        return text[start..end].ReplaceLineEndings(" ");
    }

    private static string After(string text, int start, int around)
    {
        var end = Math.Min(text.Length, start + around);
        while (end < text.Length && end > start && !char.IsWhiteSpace(text[end]))
            end--;
        return text[start..end].ReplaceLineEndings(" ");
    }
}
