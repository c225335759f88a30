using MathNet.Numerics.Distributions;
using Talaia.Consultation.Analysis.Weighting;
using Talaia.Consultation.Needs;

namespace Talaia.Consultation.Analysis.Estimation;

/// <summary>The room's one estimator: means, ratios and shares of all municipalities or of a domain, post-stratified, with 95 % intervals.</summary>
internal static class Estimates
{
    private const double Confidence = 0.95;

    /// <summary>The mean of the domain's municipalities (`svymean`, of a domain `svyby`).</summary>
    /// <param name="values">By place of the municipality.</param>
    /// <param name="domain">Who is meant; null for all.</param>
    /// <param name="least">The interval is clipped to the values that can be.</param>
    public static Estimate? Mean(
        WeightedSample sample, Func<int, double> values, Func<int, bool>? domain = null, double least = double.NegativeInfinity, double most = double.PositiveInfinity) =>
        Linearised.Ratio(sample, town => domain is null || domain(town) ? values(town) : 0, town => domain is null || domain(town) ? 1 : 0) is { } ratio
            ? Of(ratio, least, most)
            : null;

    /// <summary>Σwy/Σwx (`svyratio`).</summary>
    public static Estimate? Ratio(WeightedSample sample, Func<int, double> above, Func<int, double> below) =>
        Linearised.Ratio(sample, above, below) is { } ratio ? Of(ratio, double.NegativeInfinity, double.PositiveInfinity) : null;

    /// <summary>
    /// The share, 0–1, of the domain's municipalities that have something. Where all that answered say the same their variance is 0, but not all is known: then the
    /// interval is Clopper and Pearson's (Biometrika 26, 1934) for the effective n, raised by the finite population correction (Korn and Graubard, Survey Methodology 24, 1998).
    /// </summary>
    public static Estimate? Share(WeightedSample sample, Func<int, bool> has, Func<int, bool>? domain = null)
    {
        var share = Mean(sample, town => has(town) ? 1 : 0, domain, 0, 1);
        if (share is not { Value: var value, StandardError: 0 } || (value > 1e-9 && value < 1 - 1e-9) || share.Population - share.Answers < 1e-9)
            return share;
        var seen = share.EffectiveAnswers / (1 - (share.Answers / share.Population));
        var reach = 1 - Math.Pow((1 - Confidence) / 2, 1 / seen);
        return share with { Interval = value < 0.5 ? new Interval(0, reach) : new Interval(1 - reach, 1) };
    }

    public static Estimate Of(Linearised ratio, double least, double most)
    {
        var variance = ratio.Variance();
        return new Estimate(
            ratio.Value,
            variance is { } known ? Math.Sqrt(known) : null,
            ratio.Freedom,
            Around(ratio.Value, variance, ratio.Freedom, least, most),
            ratio.Answers,
            ratio.Population,
            ratio.EffectiveAnswers,
            DesignEffect(ratio, variance));
    }

    /// <summary>The interval of 95 % around an estimate by Student's t; null when its variance is not known, or known from nothing.</summary>
    public static Interval? Around(double estimate, double? variance, int freedom, double least, double most)
    {
        if (variance is not { } known || (known > 0 && freedom < 1))
            return null;
        var reach = known == 0 ? 0 : StudentT.InvCDF(0, 1, freedom, (1 + Confidence) / 2) * Math.Sqrt(known);
        return new Interval(Math.Max(least, estimate - reach), Math.Min(most, estimate + reach));
    }

    private static double? DesignEffect(Linearised ratio, double? variance)
    {
        var simple = ratio.UnitVariance * (ratio.Population - ratio.Answers) / ratio.Population / ratio.Answers;
        return simple > 0 ? variance / simple : null;
    }
}
