namespace Talaia.Drawing;

/// <summary>Where a value stands against the middle half of similar towns.</summary>
public enum Standing
{
    /// <summary>No own value.</summary>
    Unknown,
    Below,
    Within,
    Above,
}

/// <summary>One need of a town beside that of similar towns; all numbers 0–100.</summary>
/// <param name="Label">What is needed; wraps.</param>
/// <param name="Own">The town's own value; nothing when it did not answer.</param>
/// <param name="Median">Median of similar towns.</param>
/// <param name="Lower">Where their middle half begins (first quartile).</param>
/// <param name="Upper">Where it ends (third quartile).</param>
public sealed record ComparisonRow(string Label, double? Own, double Median, double Lower, double Upper)
{
    /// <summary>A value on the edge of the middle half is within it.</summary>
    public Standing Standing => Own switch
    {
        null => Standing.Unknown,
        { } own when own > Upper => Standing.Above,
        { } own when own < Lower => Standing.Below,
        _ => Standing.Within,
    };

    /// <summary>Only what leaves the middle half is highlighted.</summary>
    internal bool StandsOut => Standing is Standing.Above or Standing.Below;
}
