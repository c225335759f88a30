using Talaia.Innovation.Tallies.Elections;

namespace Talaia.Innovation.Tallies.Rules;

/// <summary>Candidates in the order of their scores.</summary>
internal static class Order
{
    /// <summary>Best first; equals together, by name.</summary>
    public static List<IReadOnlyList<int>> Of(Election election, IReadOnlyList<Fraction> scores) =>
        [.. Enumerable.Range(0, scores.Count).GroupBy(candidate => scores[candidate]).OrderByDescending(level => level.Key).Select(level => (IReadOnlyList<int>)[.. ByName(election, level)])];

    public static IEnumerable<int> ByName(Election election, IEnumerable<int> candidates) =>
        candidates.OrderBy(candidate => election.Candidates[candidate].Name, NaturalOrder.Instance);
}

/// <summary>Numbers by their size, before words by their letters: 2, 11, A.</summary>
internal sealed class NaturalOrder : IComparer<string>
{
    public static readonly NaturalOrder Instance = new();

    public int Compare(string? x, string? y)
    {
        var (isA, isB) = (long.TryParse(x, out var a), long.TryParse(y, out var b));
        if (isA != isB)
            return isA ? -1 : 1;
        var bySize = isA ? a.CompareTo(b) : 0;
        return bySize != 0 ? bySize : string.CompareOrdinal(x, y);
    }
}
