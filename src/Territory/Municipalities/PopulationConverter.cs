using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Talaia.Territory.Municipalities;

/// <summary>Stores the inhabitants by year as a JSON object of year to number.</summary>
internal sealed class PopulationConverter() : ValueConverter<IReadOnlyList<PopulationOfYear>, string>(years => Write(years), json => Read(json))
{
    private static string Write(IReadOnlyList<PopulationOfYear> years) => JsonSerializer.Serialize(years.ToDictionary(year => year.Year, year => year.Inhabitants));

    private static IReadOnlyList<PopulationOfYear> Read(string json) =>
        [.. JsonSerializer.Deserialize<Dictionary<int, int>>(json)!.Select(year => new PopulationOfYear(year.Key, year.Value)).OrderBy(year => year.Year)];
}

internal sealed class PopulationComparer() : ValueComparer<IReadOnlyList<PopulationOfYear>>(
    (left, right) => left!.SequenceEqual(right!),
    years => years.Aggregate(0, (hash, year) => HashCode.Combine(hash, year)),
    years => years);
