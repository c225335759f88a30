namespace Talaia.Kernel.Search;

/// <summary>
/// Words that a mistyped word may have meant. The distance counts letters put in, left out or exchanged and neighbours swapped
/// (optimal string alignment; F. Damerau, 1964).
/// </summary>
internal static class NearWords
{
    private const int Most = 4;

    /// <param name="word">Folded.</param>
    /// <param name="known">Folded words that exist.</param>
    /// <returns>The nearest first, at most four: one slip away from four letters on, two from eight; nothing for shorter words.</returns>
    public static List<string> Of(string word, IEnumerable<string> known)
    {
        var reach = word.Length >= 8 ? 2 : word.Length >= 4 ? 1 : 0;
        return reach == 0 ? [] : [.. known
            .Where(other => Math.Abs(other.Length - word.Length) <= reach)
            .Select(other => (other, distance: Distance(word, other)))
            .Where(pair => pair.distance <= reach)
            .OrderBy(pair => pair.distance).ThenBy(pair => pair.other, StringComparer.Ordinal)
            .Take(Most).Select(pair => pair.other)];
    }

    /// <summary>How many slips lie between the two.</summary>
    public static int Distance(string a, string b)
    {
        int[] before = new int[b.Length + 1], last = [.. Enumerable.Range(0, b.Length + 1)], row = new int[b.Length + 1];
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var other = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + other);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }

            (before, last, row) = (last, row, before);
        }

        return last[b.Length];
    }
}
