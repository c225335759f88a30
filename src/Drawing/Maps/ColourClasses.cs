namespace Talaia.Drawing;

/// <summary>Five classes cut at four thresholds. A value on a threshold belongs to the class above it.</summary>
public sealed class ColourClasses
{
    /// <summary>Need indices from 0 to 100: less than 35, 35–45, 45–55, 55–65, 65 or more.</summary>
    public static readonly ColourClasses Default = new(35, 45, 55, 65);

    /// <param name="thresholds">Four finite numbers, each greater than the one before.</param>
    /// <exception cref="ArgumentException">Not four, not finite or not ascending.</exception>
    public ColourClasses(params IReadOnlyList<double> thresholds)
    {
        var ascends = thresholds.Zip(thresholds.Skip(1)).All(pair => pair.First < pair.Second);
        if (thresholds.Count != 4 || !thresholds.All(double.IsFinite) || !ascends)
            throw new ArgumentException("Five classes need four ascending thresholds.", nameof(thresholds));
        Thresholds = [.. thresholds];
    }

    public IReadOnlyList<double> Thresholds { get; }

    /// <summary>The class of a value: 1 (least) to 5 (most).</summary>
    public int Of(double value) => 1 + Thresholds.Count(threshold => value >= threshold);

    /// <summary>
    /// Thresholds at the quintiles of the values (linear interpolation between order statistics: Hyndman and Fan, 1996,
    /// type 7), rounded to the decimals that people will read and pushed apart by one unit of them where they coincide.
    /// Non-finite values do not count; with no values at all the classes are the default ones.
    /// </summary>
    public static ColourClasses Quantiles(IEnumerable<double> values, int decimals = 0)
    {
        double[] sorted = [.. values.Where(double.IsFinite).Order()];
        if (sorted.Length == 0)
            return Default;
        var unit = Math.Pow(10, -decimals);
        var thresholds = new double[4];
        for (var i = 0; i < 4; i++)
        {
            var threshold = Math.Round(At(sorted, (i + 1) / 5.0), decimals);
            thresholds[i] = i > 0 && threshold <= thresholds[i - 1] ? Math.Round(thresholds[i - 1] + unit, decimals) : threshold;
        }

        return new ColourClasses(thresholds);
    }

    private static double At(double[] sorted, double share)
    {
        var place = share * (sorted.Length - 1);
        var below = (int)place;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
