using Talaia.Foresight.Signals;

namespace Talaia.Foresight.Duplicates;

/// <summary>
/// What two documents share when they are exact duplicates: the words of the title without case, accents and signs. A title of fewer than
/// <see cref="LeastWords"/> words (`Open data`) says too little, so it counts only together with its publisher; without one it is no key.
/// </summary>
internal static class DuplicateKey
{
    public const int LeastWords = 4;

    public static string? Of(string title, string? publisher)
    {
        var words = TitleWords.Of(title).ToList();
        if (words.Count >= LeastWords)
            return Fit(string.Join(' ', words));
        var by = string.Join(' ', TitleWords.Of(publisher ?? ""));
        return words.Count == 0 || by.Length == 0 ? null : Fit(string.Join(' ', words) + " / " + by);
    }

    /// <summary>Short enough for an index: a longer key ends in its digest.</summary>
    private static string Fit(string key) => key.Length <= MostLength ? key : key[..(MostLength - 13)] + "#" + SignalKey.Digest(key);

    internal const int MostLength = 300;
}
