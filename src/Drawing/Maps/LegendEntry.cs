namespace Talaia.Drawing;

/// <summary>One line of a choropleth's legend.</summary>
/// <param name="Class">CSS class of the colour: `q1` (least) to `q5` (most), or `na` for no answer.</param>
/// <param name="From">Least value of the class; nothing for the first class and for no answer.</param>
/// <param name="To">The value where the next class begins; nothing for the last class and for no answer.</param>
/// <param name="Count">Municipalities of the class.</param>
/// <param name="Label">The range in words: `35–44`.</param>
public sealed record LegendEntry(string Class, double? From, double? To, int Count, string Label);
