namespace Talaia.Consultation.Analysis.Themes;

/// <summary>
/// Hierarchical clustering by average linkage, cut where groups would be less alike than a threshold. Nearest-neighbour chains (F. Murtagh, The Computer Journal 26, 1983) with the
/// update of Lance and Williams (The Computer Journal 9, 1967): time and memory grow with the square of the number. Of equals the first: the same input gives the same groups.
/// </summary>
internal static class AverageLinkage
{
    /// <summary>Above this the table of likenesses would take more than 64 MB.</summary>
    public const int Most = 4000;

    /// <param name="likeness">Of the things of two places, symmetric.</param>
    /// <returns>Groups of places, each ascending, in the order of their first.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are more than <see cref="Most"/>.</exception>
    public static List<List<int>> Of(int count, Func<int, int, double> likeness, double threshold)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Most);
        var table = new float[count][];
        for (var i = 0; i < count; i++)
        {
            table[i] = new float[count];
            for (var j = 0; j < i; j++)
                table[i][j] = table[j][i] = (float)likeness(i, j);
        }

        var members = Enumerable.Range(0, count).Select(i => (List<int>?)[i]).ToArray();
        var (merges, chain) = (new List<(float Likeness, int[] One, int[] Other)>(), new List<int>());
        for (var left = count; left > 1;)
        {
            if (chain.Count == 0)
                chain.Add(Array.FindIndex(members, group => group is not null));
            var (here, before) = (chain[^1], chain.Count > 1 ? chain[^2] : -1);
            var next = Nearest(table[here], members, here, before);
            if (next != before)
            {
                chain.Add(next);
                continue;
            }

            chain.RemoveRange(chain.Count - 2, 2);
            merges.Add((table[here][next], [.. members[here]!], [.. members[next]!]));
            Merge(table, members, Math.Min(here, next), Math.Max(here, next));
            left--;
        }

        return Cut(count, merges, threshold);
    }

    private static int Nearest(float[] row, List<int>?[] members, int here, int before)
    {
        var best = before;
        for (var other = 0; other < row.Length; other++)
        {
            if (other != here && members[other] is not null && (best < 0 || row[other] > row[best]))
                best = other;
        }

        return best;
    }

    private static void Merge(float[][] table, List<int>?[] members, int into, int from)
    {
        var (one, other) = (members[into]!.Count, members[from]!.Count);
        for (var i = 0; i < table.Length; i++)
            table[into][i] = table[i][into] = ((table[into][i] * one) + (table[from][i] * other)) / (one + other);
        members[into]!.AddRange(members[from]!);
        members[from] = null;
    }

    /// <summary>Average linkage never joins more alike groups later, so the merges at or above the threshold are a whole lower part of the tree.</summary>
    private static List<List<int>> Cut(int count, List<(float Likeness, int[] One, int[] Other)> merges, double threshold)
    {
        var root = Enumerable.Range(0, count).ToArray();
        foreach (var (_, one, other) in merges.Where(merge => merge.Likeness >= threshold))
        {
            foreach (var member in other)
                root[Root(root, member)] = Root(root, one[0]);
        }

        return [.. Enumerable.Range(0, count).GroupBy(i => Root(root, i)).Select(group => group.ToList()).OrderBy(group => group[0])];
    }

    private static int Root(int[] root, int i)
    {
        while (root[i] != i)
            i = root[i] = root[root[i]];
        return i;
    }
}
