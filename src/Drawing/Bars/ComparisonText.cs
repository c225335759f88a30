using System.Globalization;

namespace Talaia.Drawing;

/// <summary>The words of a comparison.</summary>
/// <param name="Own">Legend of the bar: the town's name.</param>
/// <param name="Median">Legend of the tick: `mediana de municipis com el vostre`.</param>
/// <param name="MiddleHalf">Legend of the band: `la meitat central d’aquests municipis`.</param>
/// <param name="Above">Note of a row above the band: `per sobre de municipis com el vostre`.</param>
/// <param name="Below">Note of a row below the band.</param>
public sealed record ComparisonText(
    string Title, string Description, CultureInfo Culture, string Own, string Median, string MiddleHalf, string Above, string Below)
    : FigureText(Title, Description, Culture);
