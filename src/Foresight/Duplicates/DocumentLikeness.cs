using System.Collections.Frozen;

namespace Talaia.Foresight.Duplicates;

/// <summary>
/// Whether two documents are the same, and how surely. Titles and texts are compared by their Jaccard likeness |A∩B| / |A∪B| (Jaccard 1901), texts also by
/// how much of the shorter is contained in the longer (Broder 1997). A number makes another title (two parts, two years of a series), and so does a word
/// in the place of another; a subtitle that one of them leaves out does not. Where both texts are known, a title alone does not make them one.
/// </summary>
internal static class DocumentLikeness
{
    /// <summary>With so much of a text in common, documents of titles that are not strangers are the same one.</summary>
    private const double SameText = 0.6;

    /// <summary>With so much, whatever the titles say.</summary>
    private const double VerySameText = 0.8;

    /// <summary>With so little in common the texts are two, whatever the titles say.</summary>
    private const double OtherText = 0.1;

    /// <summary>Titles with so many of their runs of letters in common differ only in how they are written.</summary>
    private const double SameLetters = 0.8;

    /// <summary>Titles with less in common are strangers.</summary>
    private const double SomeWords = 0.2;

    /// <summary>A title known only by itself is the same work within so many years: after that it is rather another edition.</summary>
    private const int MostYears = 2;

    private static readonly FrozenSet<string> Numerals = NumeralsOf("ii iii iv vi vii viii ix first second third fourth fifth sixth seventh primer segon tercer quart segundo cuarto quinto");

    /// <returns>The likeness where they are taken for the same, else 0. Symmetric; 1 for a document and its copy.</returns>
    public static double Of(DocumentPrint one, DocumentPrint other, WordNumbers words)
    {
        var title = Jaccard<int>(one.Title, other.Title);
        var hasTexts = one.Shingles.Length > 0 && other.Shingles.Length > 0;
        var text = hasTexts ? Jaccard<uint>(one.Shingles, other.Shingles) : 0;
        var isOtherNumber = DifferInNumber(one.Title, other.Title, words);
        if (text >= VerySameText || (text >= SameText && title >= SomeWords && !isOtherNumber))
            return Math.Max(text, isOtherNumber ? 0 : title);
        if (isOtherNumber || (hasTexts && Contained(one.Shingles, other.Shingles) < OtherText))
            return 0;
        if (one.Address is not null && one.Address == other.Address && title >= 0.5)
            return title;
        if (!hasTexts && Math.Abs(one.Year - other.Year) > MostYears)
            return 0;
        if (one.Key is not null && one.Key == other.Key)
            return 1;
        return Math.Min(one.Title.Length, other.Title.Length) >= DuplicateKey.LeastWords && HaveLikeTitles(one, other) ? title : 0;
    }

    /// <summary>Whether one title is the other, shortened or written otherwise.</summary>
    public static bool HaveLikeTitles(DocumentPrint one, DocumentPrint other)
    {
        var shared = Shared(one.Title, other.Title);
        var isShortened = shared == Math.Min(one.Title.Length, other.Title.Length);
        return (isShortened && Jaccard<int>(one.Title, other.Title) >= TitlePrefix.Least)
            || (shared > 0 && Jaccard<uint>(one.Letters, other.Letters) >= SameLetters);
    }

    private static bool DifferInNumber(int[] one, int[] other, WordNumbers words) =>
        one.Except(other).Concat(other.Except(one)).Any(number => IsNumber(words.Word(number)));

    /// <summary>Digits with or without letters about them (`2014`, `3d`), a Roman number of two letters or more, or an ordinal.</summary>
    private static bool IsNumber(string word) => word.Any(char.IsDigit) || Numerals.Contains(word);

    private static FrozenSet<string> NumeralsOf(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static double Jaccard<T>(T[] one, T[] other)
        where T : IComparable<T>
    {
        var shared = Shared(one, other);
        var all = one.Length + other.Length - shared;
        return all == 0 ? 0 : (double)shared / all;
    }

    private static double Contained(uint[] one, uint[] other) => (double)Shared(one, other) / Math.Min(one.Length, other.Length);

    /// <summary>How many two ascending lists share.</summary>
    private static int Shared<T>(T[] one, T[] other)
        where T : IComparable<T>
    {
        var (i, j, shared) = (0, 0, 0);
        while (i < one.Length && j < other.Length)
        {
            var order = one[i].CompareTo(other[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return shared;
    }
}
