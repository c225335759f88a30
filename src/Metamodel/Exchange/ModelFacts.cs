using System.Globalization;
using Talaia.Metamodel.Elements;

namespace Talaia.Metamodel.Exchange;

/// <summary>
/// The facts of our own catalogue within formats that know only names and values: they stand as properties with the names of our columns and are
/// understood again by them. A value that is none of ours stays an ordinary property.
/// </summary>
internal static class ModelFacts
{
    public const string InPlace = "in_place";

    /// <summary>The facts of an element as properties, in the order of the columns; what is empty is left out.</summary>
    public static IEnumerable<ModelProperty> Of(ModelElement element)
    {
        if (element.Code is { } code)
            yield return new("code", code);
        if (element.Level is { } level)
            yield return new("level", Text(level));
        if (element.Status.Length > 0)
            yield return new("status", element.Status);
        if (element.PopulationFrom is { } from)
            yield return new("population_from", Text(from));
        if (element.PopulationTo is { } to)
            yield return new("population_to", Text(to));
        if (element.Maturity is { } maturity)
            yield return new("maturity", Text(maturity));
        if (element.Sdg.Length > 0)
            yield return new("sdg", element.Sdg);
        if (element.AgendaAxis.Length > 0)
            yield return new("agenda_axis", element.AgendaAxis);
        if (element.Law.Length > 0)
            yield return new("law", element.Law);
        if (element.Source.Length > 0)
            yield return new("source", element.Source);
    }

    /// <summary>The element with this property understood, or as one more property.</summary>
    /// <param name="others">Gathers the properties that are none of our facts.</param>
    /// <param name="foreign">Gathers the identifiers that the properties hold.</param>
    public static ModelElement With(ModelElement element, ModelProperty property, List<ModelProperty> others, List<ForeignId> foreign)
    {
        switch (property.Name)
        {
            case "code" when element.Code is null && ElementCodes.IsCode(property.Value):
                return element with { Code = property.Value };
            case "level" when element.Level is null && Number(property.Value, 1, 4) is { } level:
                return element with { Level = level };
            case "status" when element.Status.Length == 0 && property.Value.Length is > 0 and <= 40:
                return element with { Status = property.Value };
            case "population_from" when element.PopulationFrom is null && Number(property.Value, 0, 100_000_000) is { } from:
                return element with { PopulationFrom = from };
            case "population_to" when element.PopulationTo is null && Number(property.Value, 0, 100_000_000) is { } to:
                return element with { PopulationTo = to };
            case "maturity" when element.Maturity is null && Number(property.Value, 0, 10) is { } maturity:
                return element with { Maturity = maturity };
            case "sdg" when element.Sdg.Length == 0 && property.Value.Length > 0 && property.Value.Split('|').All(goal => Number(goal, 1, 17) is not null):
                return element with { Sdg = property.Value };
            case "agenda_axis" when element.AgendaAxis.Length == 0 && property.Value.Length > 0:
                return element with { AgendaAxis = property.Value };
            case "law" when element.Law.Length == 0 && property.Value.Length > 0:
                return element with { Law = property.Value };
            case "source" when element.Source.Length == 0 && property.Value.Length > 0:
                return element with { Source = property.Value };
        }

        others.Add(property);
        if (StableName.Is(property.Name) && property.Value.Length is > 0 and <= 1000)
            foreign.Add(new ForeignId(property.Name, property.Value));
        return element;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int? Number(string text, int from, int to) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= from && number <= to
        && text == Text(number) ? number : null;
}
