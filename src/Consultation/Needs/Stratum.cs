namespace Talaia.Consultation.Needs;

/// <summary>A population band with the municipalities that it stands for and the values of those that answered.</summary>
/// <param name="Band">Index of the band, 0 for the smallest.</param>
/// <param name="Towns">N: municipalities of the band and of the unanswered bands that it stands for.</param>
/// <param name="Values">The answers, one at least.</param>
/// <param name="StandsAlone">It stands for no other band.</param>
internal sealed record Stratum(int Band, int Towns, double[] Values, bool StandsAlone)
{
    public int Answers => Values.Length;

    public double Mean => Values.Average();

    /// <summary>How many municipalities each answer stands for; over all answers these add up to the population.</summary>
    public double Weight => (double)Towns / Answers;

    /// <summary>Share of the stratum not seen: the finite population correction 1 − n/N.</summary>
    public double Unseen => 1 - ((double)Answers / Towns);
}

internal static class Strata
{
    /// <summary>The bands in which somebody answered. A band without answers is given to the nearest one with answers, of two as near to the smaller.</summary>
    /// <param name="bands">A value for each municipality of each band, NaN where it did not answer.</param>
    /// <param name="uncovered">Indexes of the bands that have municipalities and no answers.</param>
    public static List<Stratum> Of(double[][] bands, out List<int> uncovered)
    {
        var values = Array.ConvertAll(bands, band => Array.FindAll(band, value => !double.IsNaN(value)));
        var answered = Enumerable.Range(0, bands.Length).Where(band => values[band].Length > 0).ToList();
        uncovered = [.. Enumerable.Range(0, bands.Length).Where(band => bands[band].Length > 0 && values[band].Length == 0)];
        if (answered.Count == 0)
            return [];
        var towns = Array.ConvertAll(bands, band => band.Length);
        foreach (var band in uncovered)
            towns[answered.MinBy(other => Math.Abs(other - band))] += bands[band].Length;
        return answered.ConvertAll(band => new Stratum(band, towns[band], values[band], towns[band] == bands[band].Length));
    }

    /// <summary>
    /// Groups of neighbouring strata that share one variance: a stratum with a single answer, which shows no variance of its own, is
    /// collapsed with the next smaller one, or with the next larger when it is the smallest. One wholly seen needs no variance.
    /// </summary>
    public static List<List<Stratum>> Collapsed(List<Stratum> strata)
    {
        var groups = strata.ConvertAll(stratum => new List<Stratum> { stratum });
        while (groups.Count > 1 && groups.FindIndex(IsBlind) is >= 0 and var blind)
        {
            var neighbour = Math.Max(blind - 1, 0);
            groups[neighbour].AddRange(groups[neighbour + 1]);
            groups.RemoveAt(neighbour + 1);
        }

        return groups;
    }

    private static bool IsBlind(List<Stratum> group) => group.Sum(stratum => stratum.Answers) < 2 && group.Any(stratum => stratum.Unseen > 0);
}
