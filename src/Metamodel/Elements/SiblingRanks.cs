namespace Talaia.Metamodel.Elements;

/// <summary>
/// Ranks that put siblings in a given order and leave as many as they can where they are, so that an element put between two others changes neither.
/// </summary>
internal static class SiblingRanks
{
    /// <param name="known">The present rank of each sibling in the order wanted; null for one that has none.</param>
    /// <returns>A rank for each, strictly rising. Those of a longest rising run of the known ones are kept.</returns>
    public static double[] Of(IReadOnlyList<double?> known)
    {
        var keep = LongestRise(known);
        var ranks = new double[known.Count];
        var before = double.NaN;
        for (var at = 0; at < ranks.Length;)
        {
            var end = at;
            while (end < ranks.Length && !keep[end])
                end++;
            // The gap between two that are kept is shared out; past the last there is room without end.
            var after = end < ranks.Length ? known[end]!.Value : double.NaN;
            for (var i = at; i < end; i++)
            {
                ranks[i] = (double.IsNaN(before), double.IsNaN(after)) switch
                {
                    (true, true) => i - at,
                    (true, false) => after - (end - i),
                    (false, true) => before + 1 + (i - at),
                    _ => before + ((after - before) * (i - at + 1) / (end - at + 1)),
                };
            }

            if (end < ranks.Length)
                ranks[end] = before = after;
            at = end + 1;
        }

        // Where a gap is narrower than numbers can part, all begin anew.
        return Rises(ranks) ? ranks : [.. Enumerable.Range(0, ranks.Length).Select(i => (double)i)];
    }

    private static bool Rises(double[] ranks) => ranks.Zip(ranks.Skip(1)).All(pair => pair.First < pair.Second);

    /// <summary>Patience sorting (Fredman, "On computing the length of longest increasing subsequences", 1975), in O(n log n).</summary>
    private static bool[] LongestRise(IReadOnlyList<double?> known)
    {
        var tails = new List<int>();
        var previous = new int[known.Count];
        for (var i = 0; i < known.Count; i++)
        {
            if (known[i] is not { } rank)
                continue;
            var (low, high) = (0, tails.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (known[tails[middle]] < rank)
                    low = middle + 1;
                else
                    high = middle;
            }

            previous[i] = low == 0 ? -1 : tails[low - 1];
            if (low == tails.Count)
                tails.Add(i);
            else
                tails[low] = i;
        }

        var keep = new bool[known.Count];
        for (var i = tails.Count == 0 ? -1 : tails[^1]; i >= 0; i = previous[i])
            keep[i] = true;
        return keep;
    }
}
