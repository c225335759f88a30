using Talaia.Foresight.Terms;

namespace Talaia.Foresight.Emergence;

/// <summary>
/// The windows, in periods, in which a rise is looked for: <paramref name="Base"/> at the end of what is seen, <paramref name="Recent"/> in which a
/// candidate must have support, <paramref name="Future"/> in which a take-off is judged, and in how many of its periods it must hold.
/// </summary>
public sealed record EmergenceWindows(int PerYear, int Base, int Recent, int Future, int Sustain)
{
    /// <summary>A take-off at least doubles the share of documents.</summary>
    public const double TakeOffFactor = 2;

    /// <summary>A take-off needs this many documents in the future window.</summary>
    public const int LeastFuture = 10;

    /// <summary>Two years against the years before, two in three of the next three years; in thirds of a year half as long.</summary>
    public static EmergenceWindows Of(PeriodScale scale) => scale == PeriodScale.Year ? new(1, 2, 3, 3, 2) : new(3, 3, 6, 6, 4);

    /// <summary>The first cut-off (index of a period) from whose past something can be said.</summary>
    public int FirstCutoff => PerYear == 1 ? 3 : 6;
}
