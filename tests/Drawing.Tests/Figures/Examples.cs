using System.Globalization;
using Talaia.Drawing.Tests.Maps;

namespace Talaia.Drawing.Tests.Figures;

/// <summary>One figure of every kind around the same words.</summary>
internal static class Examples
{
    public static readonly CultureInfo Catalan = CultureInfo.GetCultureInfo("ca-ES");

    public static FigureText Text(string words = "Índex de necessitat") => new(words, words, Catalan);

    public static ChoroplethText MapText(string words = "Índex de necessitat") =>
        new(words, words, Catalan, "sense resposta", "menys de {0}", "{0} o més");

    public static ComparisonText ComparisonText(string words = "Índex de necessitat") =>
        new(words, words, Catalan, words, words, words, words, words);

    public static IEnumerable<Figure> Charts(string words, Medium medium)
    {
        yield return NeedBars.Draw([new(words, 78.4, 74, 82, 1814), new(words, 12, 3, 20, 9)], Text(words), medium, "need");
        yield return ComparisonBars.Draw([new(words, 78, 61, 52, 69), new(words, 5, 61, 52, 69), new(words, null, 40, 30, 50)], ComparisonText(words), medium, "cmp");
        yield return ComparisonBars.Draw([new(words, 60, 61, 52, 69)], ComparisonText(words), medium, "narrow", 360);
        yield return Columns.Draw([new(words, 12), new(words, 0), new("2026-3", 1500)], Text(words), medium, "cols");
        yield return Sparkline.Draw([1, 4, 2, 8], Text(words), medium, "spark");
        yield return Locator.Draw(Catalonia.Map, "080018", Text(words), medium, "loc");
    }

    public static IEnumerable<Figure> All(Medium medium) =>
        [.. Charts("Índex de necessitat", medium), Choropleth.Draw(Catalonia.Map, Catalonia.Values, MapText(), medium, "map")];
}
