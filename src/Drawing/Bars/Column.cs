namespace Talaia.Drawing;

/// <summary>One column: the period or group it stands for, and how many.</summary>
/// <param name="Count">Zero or more.</param>
public sealed record Column(string Label, int Count);
