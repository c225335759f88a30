namespace Talaia.Foresight.Duplicates;

/// <summary>
/// A title as the runs of three letters and digits in it, spaces and signs left out: of two that differ by a slip of the pen, a hyphen or an ending, most
/// runs are the same; of two that differ by a word, they are not.
/// </summary>
internal static class TitleLetters
{
    private const int Run = 3;

    /// <returns>Hashes, ascending, each once.</returns>
    public static uint[] Of(string title)
    {
        var letters = string.Concat(TitleWords.Of(title));
        return [.. Enumerable.Range(0, Math.Max(0, letters.Length - Run + 1)).Select(i => (uint)StableHash.Of(letters.Substring(i, Run))).Distinct().Order()];
    }
}
