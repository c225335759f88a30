using MathNet.Numerics;

namespace Talaia.Foresight.Emergence;

/// <summary>Whether a count is more than chance would have it.</summary>
public static class Significance
{
    /// <summary>
    /// Signed root of the log-likelihood ratio G² (Dunning 1993) of two Poisson counts with their exposures: positive where the first rate is higher.
    /// Near normal with unit variance where nothing has changed.
    /// </summary>
    public static double SignedRoot(double count, double exposure, double otherCount, double otherExposure)
    {
        var sum = count + otherCount;
        if (sum <= 0 || exposure <= 0 || otherExposure <= 0)
            return 0;
        var expected = sum * exposure / (exposure + otherExposure);
        var g2 = 2 * (Term(count, expected) + Term(otherCount, sum - expected));
        return Math.Sign(count - expected) * Math.Sqrt(Math.Max(0, g2));
    }

    /// <summary>One-sided p-value of a rise: the upper tail of the normal distribution at the signed root.</summary>
    public static double UpperTail(double signedRoot) => 0.5 * SpecialFunctions.Erfc(signedRoot / Math.Sqrt(2));

    /// <summary>
    /// False-discovery rates (Benjamini and Hochberg 1995): for each p-value the smallest rate at which it would be called a discovery among all given.
    /// </summary>
    public static double[] FalseDiscoveryRates(IReadOnlyList<double> pValues)
    {
        var rates = new double[pValues.Count];
        var order = Enumerable.Range(0, pValues.Count).OrderBy(i => pValues[i]).ToArray();
        var least = 1.0;
        for (var rank = order.Length; rank > 0; rank--)
        {
            least = Math.Min(least, pValues[order[rank - 1]] * order.Length / rank);
            rates[order[rank - 1]] = least;
        }

        return rates;
    }

    private static double Term(double observed, double expected) => observed > 0 && expected > 0 ? observed * Math.Log(observed / expected) : 0;
}
