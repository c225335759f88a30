namespace Talaia.Foresight.Duplicates;

/// <summary>
/// The rarest words of a title, as many as must be indexed for two titles of a Jaccard likeness of at least <see cref="Least"/> to share one:
/// n - ⌈t·n⌉ + 1 of n (Chaudhuri, Ganti, Kaushik 2006). Titles written otherwise, letter for letter, mostly share one too.
/// </summary>
internal static class TitlePrefix
{
    public const double Least = 0.7;

    public static IEnumerable<ulong> Of(int[] title, WordNumbers words)
    {
        var length = title.Length - (int)Math.Ceiling((Least * title.Length) - 1e-9) + 1;
        return title.OrderBy(words.Titles).ThenBy(number => number).Take(Math.Min(length, title.Length)).Select(number => (ulong)number);
    }
}
