using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;

namespace Talaia.Consultation.Needs;

/// <summary>
/// The need index: the mean over all municipalities, post-stratified by population band, Σ W_h·ȳ_h with W_h = N_h/N.
/// <para>
/// Variance, given who answered in each band: Σ W_h²·(1 − n_h/N_h)·s_h²/n_h (W. G. Cochran, Sampling Techniques, 3rd ed. 1977, theorem 5.3 and §5.4;
/// conditional on n_h as D. Holt and T. M. F. Smith, JRSS A 142, 1979, advise for post-strata). Strata with one answer borrow the variance
/// of the group they are collapsed into (Cochran §5A.12), which, holding the difference between bands as well, errs on the wide side.
/// Interval: Student's t with Satterthwaite's degrees of freedom (Cochran eq. 5.16). Effective n: L. Kish, Journal of Official Statistics 8, 1992.
/// </para>
/// It takes those that answered in a band as a random part of it.
/// </summary>
internal static class NeedIndex
{
    /// <param name="bands">For each population band, smallest first, a value of 0–100 for each municipality, NaN where it did not answer.</param>
    /// <returns>Null when nobody answered.</returns>
    public static NeedEstimate? Of(double[][] bands)
    {
        var strata = Strata.Of(bands, out var uncovered);
        if (strata.Count == 0)
            return null;
        double towns = strata.Sum(stratum => stratum.Towns);
        var index = Math.Clamp(strata.Sum(stratum => stratum.Towns / towns * stratum.Mean), 0, 100);
        var (variance, freedom) = Variance(strata, towns);
        return new NeedEstimate(
            index,
            strata.Sum(stratum => stratum.Answers),
            towns * towns / strata.Sum(stratum => stratum.Answers * stratum.Weight * stratum.Weight),
            variance is null ? null : Math.Sqrt(variance.Value),
            freedom,
            Around(index, variance, freedom, 0, 100),
            uncovered.ConvertAll(band => band + 1));
    }

    /// <summary>The interval of 95 % around an estimate; null when its variance is unknown.</summary>
    public static Interval? Around(double estimate, double? variance, double? freedom, double least, double most)
    {
        if (variance is not { } known)
            return null;
        var reach = freedom is null ? 0 : StudentT.InvCDF(0, 1, freedom.Value, 0.975) * Math.Sqrt(known);
        return new Interval(Math.Max(least, estimate - reach), Math.Min(most, estimate + reach));
    }

    private static (double? Variance, double? Freedom) Variance(List<Stratum> strata, double towns)
    {
        var (sum, squares) = (0.0, 0.0);
        foreach (var group in Strata.Collapsed(strata))
        {
            var factor = group.Sum(stratum => Math.Pow(stratum.Towns / towns, 2) * stratum.Unseen / stratum.Answers);
            if (factor == 0)
                continue;
            double[] values = [.. group.SelectMany(stratum => stratum.Values)];
            if (values.Length < 2)
                return (null, null);
            var part = factor * values.Variance();
            sum += part;
            squares += part * part / (values.Length - 1);
        }

        return (sum, squares == 0 ? null : sum * sum / squares);
    }
}
