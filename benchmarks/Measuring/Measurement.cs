namespace Talaia.Bench.Measuring;

/// <summary>One number as it was measured.</summary>
/// <param name="Runs">How many times the thing was done that the value is of.</param>
/// <param name="Note">What the value is (median, percentile) and of what.</param>
internal sealed record Measurement(string Name, double Value, string Unit, int Runs, string Note)
{
    public double Value { get; } = Math.Round(Value, Value < 10 ? 3 : 1);

    /// <summary>The median, with the fastest and the slowest in the note.</summary>
    public static Measurement MedianOf(string name, IReadOnlyCollection<double> values, string unit, string note) =>
        new(name, Quantile.Of(values, 0.5), unit, values.Count, FormattableString.Invariant($"median; {values.Min():0.###}–{values.Max():0.###}; {note}"));

    /// <summary>The median and the 95th percentile.</summary>
    public static IEnumerable<Measurement> PercentilesOf(string name, IReadOnlyCollection<double> values, string unit, string note) =>
    [
        new($"{name}.p50", Quantile.Of(values, 0.5), unit, values.Count, $"median; {note}"),
        new($"{name}.p95", Quantile.Of(values, 0.95), unit, values.Count, $"95th percentile; {note}"),
    ];
}
