using System.Globalization;

namespace Talaia.Drawing;

/// <summary>The municipalities of a map sorted into classes: 0 is no answer, 1 to 5 the colours.</summary>
internal sealed class ChoroplethValues
{
    private readonly ChoroplethText text;
    private readonly ColourClasses classes;
    private readonly IReadOnlyDictionary<string, double?> values;

    public ChoroplethValues(MapGeometry geometry, IReadOnlyDictionary<string, double?> values, ChoroplethText text, ColourClasses? classes)
    {
        (this.values, this.text, this.classes) = (values, text, classes ?? ColourClasses.Default);
        ByClass = geometry.Municipalities.ToLookup(ClassOf);
    }

    public ILookup<int, MapMunicipality> ByClass { get; }

    /// <summary>`name: value`, with a dash for no answer.</summary>
    public string TitleOf(MapMunicipality municipality) =>
        $"{municipality.Name}: {(Answer(municipality) is { } value ? text.Number(value) : "–")}";

    public IReadOnlyList<LegendEntry> Legend() =>
        [.. Enumerable.Range(1, 5).Select(Entry), new LegendEntry("na", null, null, ByClass[0].Count(), text.NoAnswer)];

    private int ClassOf(MapMunicipality municipality) => Answer(municipality) is { } value ? classes.Of(text.Round(value)) : 0;

    private double? Answer(MapMunicipality municipality) =>
        values.GetValueOrDefault(municipality.Code) is { } value && double.IsFinite(value) ? value : null;

    private LegendEntry Entry(int number)
    {
        double? from = number > 1 ? classes.Thresholds[number - 2] : null;
        double? to = number < 5 ? classes.Thresholds[number - 1] : null;
        var label = (from, to) switch
        {
            (null, { } until) => Fill(text.LessThan, until),
            ({ } since, null) => Fill(text.OrMore, since),
            _ => Range(from!.Value, to!.Value),
        };
        return new LegendEntry($"q{number}", from, to, ByClass[number].Count(), label);
    }

    private string Fill(string words, double threshold) => string.Format(CultureInfo.InvariantCulture, words, text.Number(threshold));

    /// <summary>The last value a class can hold is one unit under the next threshold, since values are rounded.</summary>
    private string Range(double from, double to)
    {
        var last = Math.Max(text.Round(from), text.Round(to - Math.Pow(10, -text.Decimals)));
        return last == text.Round(from) ? text.Number(from) : $"{text.Number(from)}–{text.Number(last)}";
    }
}
