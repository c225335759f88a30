namespace Talaia.Foresight.Emergence;

/// <summary>
/// Takes out of a ranking what would be read twice: a term that is printed like a better one (a document in one language may write it in another), and a term that
/// is mostly met inside a longer one of the ranking, such as `artificial` inside `artificial intelligence`. The idea is that of the C-value: a nested string is a
/// term of its own only as far as it stands alone (K. Frantzi, S. Ananiadou, H. Mima, Automatic recognition of multi-word terms, Int. J. on Digital Libraries 3, 2000).
/// </summary>
public static class NestedTerms
{
    /// <summary>Share of a term's documents in which the longer one stands, from which on it is taken for a part of it.</summary>
    public const double PartFrom = 0.6;

    /// <param name="rows">Best first.</param>
    /// <returns>Those that stand for themselves, in the same order, numbered anew from 1.</returns>
    public static IReadOnlyList<EmergenceRow> Fold(IReadOnlyList<EmergenceRow> rows)
    {
        var printed = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var kept = rows.Where(row => printed.Add(row.Term)).ToList();
        return [.. kept.Where(row => !kept.Exists(other => IsPart(row, other))).Select((row, index) => row with { Rank = index + 1 })];
    }

    private static bool IsPart(EmergenceRow row, EmergenceRow longer) =>
        longer.Documents >= PartFrom * row.Documents && longer.Term.Length > row.Term.Length
        && $" {longer.Term} ".Contains($" {row.Term} ", StringComparison.OrdinalIgnoreCase);
}
