namespace Talaia.Drawing;

/// <summary>One need of the ranking.</summary>
/// <param name="Label">What is needed; wraps.</param>
/// <param name="Value">Index, 0–100.</param>
/// <param name="Low">Lower end of the 95 % interval.</param>
/// <param name="High">Upper end of the 95 % interval.</param>
/// <param name="N">Answers that the index rests on.</param>
public sealed record NeedBar(string Label, double Value, double Low, double High, int N);
