namespace Talaia.Consultation.Forms;

/// <summary>Which of the known words somebody may have meant.</summary>
internal static class Near
{
    private const int Most = 2;

    /// <summary>A question to put behind a message; empty where no known word is near.</summary>
    public static string Hint(string written, IEnumerable<string> known) => Of(written, known) is { } near ? $" Is «{near}» meant?" : "";

    /// <returns>The same word but for case, else the one with the fewest letters wrong (at most two, and fewer than half); null where there is none.</returns>
    public static string? Of(string written, IEnumerable<string> known)
    {
        if (written.Length > 60)
            return null;
        var (best, least) = ((string?)null, Most + 1);
        foreach (var word in known)
        {
            if (string.Equals(word, written, StringComparison.OrdinalIgnoreCase))
                return word;
            if (Math.Abs(word.Length - written.Length) > Most)
                continue;
            var wrong = Distance(word, written);
            if (wrong < least && wrong * 2 < written.Length)
                (best, least) = (word, wrong);
        }

        return best;
    }

    /// <summary>Levenshtein's distance.</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
                (corner, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, corner + (a[i - 1] == b[j - 1] ? 0 : 1)));
        }

        return row[^1];
    }
}
