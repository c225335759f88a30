namespace Talaia.Drawing;

/// <summary>One series of a list: what it is called, its values and the number that it is listed by.</summary>
/// <param name="Label">Wraps.</param>
/// <param name="Values">From left to right, evenly spaced; finite.</param>
/// <param name="Value">Already written as people read it.</param>
public sealed record SparkRow(string Label, IReadOnlyList<double> Values, string Value);
