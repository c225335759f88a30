namespace Talaia.Consultation.Needs;

/// <summary>The median and the middle half of some values.</summary>
public sealed record Quartiles(double Lower, double Median, double Upper)
{
    /// <summary>By linear interpolation between order statistics: definition 7 of Hyndman and Fan, The American Statistician 50, 1996.</summary>
    /// <param name="values">At least one.</param>
    internal static Quartiles Of(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return new Quartiles(At(sorted, 0.25), At(sorted, 0.5), At(sorted, 0.75));
    }

    private static double At(double[] sorted, double share)
    {
        var place = (sorted.Length - 1) * share;
        var below = (int)place;
        return below + 1 < sorted.Length ? sorted[below] + ((place - below) * (sorted[below + 1] - sorted[below])) : sorted[below];
    }
}
