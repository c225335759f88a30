namespace Talaia.Territory.Municipalities;

/// <summary>
/// Municipalities of like size, the strata of every comparison and weight: the six bands of the Digital Maturity Index of the AOC consortium.
/// </summary>
/// <param name="Number">1 (smallest) to 6.</param>
/// <param name="From">Least inhabitants, inclusive.</param>
/// <param name="To">Most inhabitants, inclusive; null for the largest band.</param>
public sealed record PopulationBand(int Number, int From, int? To)
{
    public static IReadOnlyList<PopulationBand> All { get; } =
    [
        new(1, 0, 500), new(2, 501, 1_000), new(3, 1_001, 5_000),
        new(4, 5_001, 20_000), new(5, 20_001, 50_000), new(6, 50_001, null),
    ];

    /// <exception cref="ArgumentOutOfRangeException">The population is negative.</exception>
    public static PopulationBand Of(int population)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(population);
        return All.First(band => band.To is null || population <= band.To);
    }

    /// <summary>Stable key for addresses and exports: `1-500`, `501-1000` … `50001-`.</summary>
    public string Key => Number == 1 ? "1-500" : FormattableString.Invariant($"{From}-{To}");
}
