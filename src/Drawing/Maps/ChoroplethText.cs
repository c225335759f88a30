using System.Globalization;

namespace Talaia.Drawing;

/// <summary>The words of a choropleth.</summary>
/// <param name="NoAnswer">Legend of the hatch: `sense resposta`.</param>
/// <param name="LessThan">Legend of the first class, with {0} for the threshold: `menys de {0}`.</param>
/// <param name="OrMore">Legend of the last class, with {0} for the threshold: `{0} o més`.</param>
public sealed record ChoroplethText(string Title, string Description, CultureInfo Culture, string NoAnswer, string LessThan, string OrMore)
    : FigureText(Title, Description, Culture)
{
    /// <summary>Decimals that people read. Values are rounded to them before they are classed, so number and colour never disagree.</summary>
    public int Decimals { get; init; }

    internal double Round(double value) => Math.Round(value, Decimals, MidpointRounding.AwayFromZero);

    internal string Number(double value) => Round(value).ToString($"N{Decimals}", Culture);
}
