namespace Talaia.Bench.Measuring;

/// <summary>Quantiles of a sample with linear interpolation between order statistics (type 7 of Hyndman and Fan, 1996, the default of R and NumPy).</summary>
internal static class Quantile
{
    /// <param name="values">At least one.</param>
    /// <param name="share">0–1.</param>
    public static double Of(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToArray();
        var position = share * (sorted.Length - 1);
        var below = (int)position;
        return below + 1 == sorted.Length ? sorted[below] : sorted[below] + (position - below) * (sorted[below + 1] - sorted[below]);
    }
}
