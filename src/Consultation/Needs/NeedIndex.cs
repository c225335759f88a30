using Talaia.Consultation.Analysis.Estimation;
using Talaia.Consultation.Analysis.Weighting;

namespace Talaia.Consultation.Needs;

/// <summary>
/// The need index: the mean over all municipalities, post-stratified by population band and province. Weights as <see cref="WeightedSample"/> says, variance as
/// <see cref="Linearised"/>, interval as <see cref="Estimates"/>.
/// </summary>
internal static class NeedIndex
{
    /// <param name="values">For each municipality a value of 0–100, NaN where it did not answer.</param>
    /// <returns>Null when nobody answered.</returns>
    public static NeedEstimate? Of(Population population, double[] values)
    {
        if (Linearise(population, values) is not { } index)
            return null;
        var estimate = Estimates.Of(index, 0, 100);
        return new NeedEstimate(
            Math.Clamp(estimate.Value, 0, 100),
            estimate.Answers,
            estimate.EffectiveAnswers,
            estimate.StandardError,
            estimate.DegreesOfFreedom,
            estimate.Interval,
            estimate.DesignEffect,
            index.Sample.UncoveredBands,
            index.Sample.Collapsed);
    }

    /// <returns>The index with its errors, to be compared with another; null when nobody answered.</returns>
    public static Linearised? Linearise(Population population, double[] values) =>
        WeightedSample.Of(population, town => !double.IsNaN(values[town])) is { } sample ? Linearised.Ratio(sample, town => values[town], _ => 1) : null;
}
