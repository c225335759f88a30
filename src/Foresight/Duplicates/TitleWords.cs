using Talaia.Kernel.Texts;

namespace Talaia.Foresight.Duplicates;

/// <summary>The words that tell titles apart: those of two or more letters, folded, and every number, were it one digit (`Part 2`, `0.5.0`).</summary>
internal static class TitleWords
{
    public static IEnumerable<string> Of(string title)
    {
        var folded = Folding.Fold(title);
        for (var start = 0; start < folded.Length;)
        {
            var end = start;
            while (end < folded.Length && char.IsLetterOrDigit(folded[end]))
                end++;
            if (end - start > 1 || (end > start && char.IsDigit(folded[start])))
                yield return folded[start..end];
            start = end + 1;
        }
    }
}
