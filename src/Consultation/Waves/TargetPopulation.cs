using System.Security.Cryptography;
using System.Text;
using Talaia.Territory.Municipalities;

namespace Talaia.Consultation.Waves;

/// <summary>
/// Which municipalities a wave is about. Within a facet any of the values will do, none given means all; every facet must be met.
/// </summary>
/// <param name="Bands">Numbers of <see cref="PopulationBand"/>.</param>
/// <param name="Lists">Keys of lists of members or adherents (<see cref="Talaia.Territory.Lists.TownListRow"/>).</param>
/// <param name="Listed">Codes of those who stood in any of the lists on the day when the wave was opened; what the lists say later changes no wave.</param>
/// <param name="SampleSize">How many of them are asked; null for all.</param>
public sealed record TargetPopulation(
    IReadOnlyList<int>? Bands = null, IReadOnlyList<string>? ComarcaCodes = null, IReadOnlyList<string>? ProvinceCodes = null, int? SampleSize = null,
    IReadOnlyList<string>? Lists = null, ISet<string>? Listed = null)
{
    /// <summary>Every municipality is asked.</summary>
    public static TargetPopulation Everybody { get; } = new();

    /// <summary>Whether the figures of the wave stand for this municipality.</summary>
    public bool Covers(MunicipalityRow town) =>
        (Bands is null or [] || Bands.Contains(town.Band.Number))
        && (ComarcaCodes is null or [] || ComarcaCodes.Contains(town.ComarcaCode))
        && (ProvinceCodes is null or [] || ProvinceCodes.Contains(town.ProvinceCode))
        && (Lists is null or [] || Listed?.Contains(town.Codi6) == true);

    /// <summary>
    /// Those that are asked: all it covers, or a sample of them spread over the strata of band and province in proportion to their size
    /// (largest remainder, at least one of each stratum while the size allows). The same seed chooses the same towns.
    /// </summary>
    /// <param name="seed">Such as the wave's key.</param>
    public IReadOnlyList<MunicipalityRow> Choose(IEnumerable<MunicipalityRow> towns, string seed)
    {
        var covered = towns.Where(Covers).ToList();
        if (SampleSize is not { } size || size >= covered.Count)
            return covered;
        var strata = covered
            .GroupBy(town => (town.Band.Number, town.ProvinceCode))
            .OrderBy(stratum => stratum.Key)
            .Select(stratum => stratum.OrderBy(town => Lot(seed, town.Codi6), StringComparer.Ordinal).ToList())
            .ToList();
        var chosen = Shares([.. strata.Select(stratum => stratum.Count)], size).Zip(strata).SelectMany(pair => pair.Second.Take(pair.First)).ToHashSet();
        return covered.FindAll(chosen.Contains);
    }

    /// <summary>How many of each stratum: one first where there are enough, the rest in proportion to what is left.</summary>
    internal static int[] Shares(IReadOnlyList<int> sizes, int size)
    {
        var shares = new int[sizes.Count];
        foreach (var i in Enumerable.Range(0, sizes.Count).OrderByDescending(i => sizes[i]).Take(size))
            shares[i] = 1;
        var (left, rest) = (size - shares.Sum(), sizes.Select((count, i) => count - shares[i]).ToArray());
        var all = rest.Sum();
        if (left <= 0 || all == 0)
            return shares;
        var exact = rest.Select(count => (double)count * left / all).ToArray();
        for (var i = 0; i < shares.Length; i++)
            shares[i] += (int)exact[i];
        foreach (var i in Enumerable.Range(0, shares.Length).OrderByDescending(i => exact[i] - (int)exact[i]).Take(size - shares.Sum()))
            shares[i]++;
        return shares;
    }

    private static string Lot(string seed, string codi6) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}/{codi6}")));
}
