using MathNet.Numerics.Statistics;

namespace Talaia.Consultation.Needs;

/// <summary>How the need index moved from the wave before.</summary>
/// <param name="Difference">Index now less index before, −100 to 100.</param>
/// <param name="Interval">95 %; null when too few answered to tell.</param>
/// <param name="InBoth">Municipalities with a value in both waves.</param>
public sealed record NeedChange(double Difference, Interval? Interval, int InBoth)
{
    /// <summary>The interval leaves out zero: more than the chance of who answered.</summary>
    public bool IsClear => Interval is { } interval && (interval.Low > 0 || interval.High < 0);

    /// <summary>
    /// The difference of two indices. Mostly the same town halls answer both waves, so the two are not independent:
    /// V(now) + V(before) − 2·Σ W_h²·(n_b/(n₁·n₂) − 1/N_h)·s₁₂ with n_b in both and s₁₂ their covariance (S. M. Tam, On covariances from
    /// overlapping samples, The American Statistician 38, 1984). Bands that stand for others or have under two in both add no
    /// covariance. Student's t with the fewer degrees of freedom of the two.
    /// </summary>
    /// <param name="now">For each band a value for each municipality, NaN where it did not answer.</param>
    /// <param name="before">The same municipalities in the same order.</param>
    /// <returns>Null when nobody answered one of the waves.</returns>
    internal static NeedChange? Of(double[][] now, double[][] before)
    {
        if (NeedIndex.Of(now) is not { } later || NeedIndex.Of(before) is not { } earlier)
            return null;
        var pairs = now.Select((band, h) => band.Zip(before[h]).Where(pair => !double.IsNaN(pair.First) && !double.IsNaN(pair.Second)).ToList()).ToList();
        var variance = (later.StandardError * later.StandardError) + (earlier.StandardError * earlier.StandardError)
            - (2 * Covariance(Strata.Of(now, out _), Strata.Of(before, out _), pairs, now.Sum(band => band.Length)));
        var difference = later.Index - earlier.Index;
        var freedom = (later.DegreesOfFreedom, earlier.DegreesOfFreedom) is ({ } one, { } other)
            ? Math.Min(one, other)
            : later.DegreesOfFreedom ?? earlier.DegreesOfFreedom;
        return new NeedChange(
            difference,
            NeedIndex.Around(difference, variance is { } known ? Math.Max(0, known) : null, freedom, -100, 100),
            pairs.Sum(band => band.Count));
    }

    private static double Covariance(List<Stratum> now, List<Stratum> before, List<List<(double Now, double Before)>> pairs, double towns)
    {
        var sum = 0.0;
        foreach (var one in now.Where(stratum => stratum.StandsAlone))
        {
            var both = pairs[one.Band];
            var other = before.Find(stratum => stratum.Band == one.Band);
            if (other is not { StandsAlone: true } || both.Count < 2)
                continue;
            var most = one.Values.StandardDeviation() * other.Values.StandardDeviation();
            var covariance = Math.Clamp(both.Select(pair => pair.Now).Covariance(both.Select(pair => pair.Before)), -most, most);
            sum += Math.Pow(one.Towns / towns, 2) * (((double)both.Count / one.Answers / other.Answers) - (1.0 / one.Towns)) * covariance;
        }

        return sum;
    }
}
