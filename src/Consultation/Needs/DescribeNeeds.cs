using Talaia.Consultation.Analysis.Weighting;
using Talaia.Territory.Municipalities;

namespace Talaia.Consultation.Needs;

/// <summary>Turns the numbers of a wave, and of the wave before, into what pages and reports say.</summary>
internal static class DescribeNeeds
{
    public static WaveNeeds Of(string waveKey, bool simulated, NeedTable table, string? previousKey, NeedTable? previous)
    {
        var comarques = table.Towns.Index().GroupBy(town => (town.Item.ComarcaCode, town.Item.ComarcaName, town.Item.ComarcaFullName))
            .OrderBy(group => group.Key.ComarcaCode, StringComparer.Ordinal)
            .Select(group => new Group(group.Key.ComarcaCode, group.Key.ComarcaName, [.. group.Select(town => town.Index)]) { FullName = group.Key.ComarcaFullName }).ToList();
        var bands = PopulationBand.All
            .Select(band => new Group(band.Key, "", [.. table.Towns.Index().Where(town => town.Item.Band.Number == band.Number).Select(town => town.Index)])).ToList();
        var elements = table.Elements.Select((element, row) => Element(table, row, element, previous, bands, comarques)).ToList();
        return new WaveNeeds(waveKey, simulated, table.Towns.Count, table.Sent, previousKey, elements[0], elements[1..]);
    }

    private static ElementNeed Element(NeedTable table, int row, NeedElement element, NeedTable? previous, List<Group> bands, List<Group> comarques)
    {
        var (values, lacks) = (table.Values[row], table.Lacks[row]);
        var sample = WeightedSample.Of(table.Population, town => !double.IsNaN(values[town]));
        var weights = sample?.Answered.Zip(sample.Weights).ToDictionary(town => town.First, town => town.Second) ?? [];
        return new ElementNeed(
            element.Code, element.Level, element.ParentCode, element.Name,
            NeedIndex.Of(table.Population, values),
            previous is not null && table.RowOf(element, previous) is { } before ? NeedChange.Of(table.Population, values, before) : null,
            MissingShare.Of(table.Population, lacks),
            lacks.Count(bits => bits != 0),
            bands.ConvertAll(group => Mean(group, values)),
            comarques.ConvertAll(group => Mean(group, values)))
        {
            ReckonedFrom = element.Own.Length > 0 ? [] : [.. element.Below.Select(below => table.Elements[below].Code)],
            BandWeights = WeightsOf(weights, bands),
            ComarcaWeights = WeightsOf(weights, comarques),
        };
    }

    /// <summary>What each group weighs together; null where towns of one weigh differently.</summary>
    private static List<double>? WeightsOf(Dictionary<int, double> weights, List<Group> groups)
    {
        var apart = groups.ConvertAll(group => group.Columns.Where(weights.ContainsKey).Select(town => weights[town]).ToList());
        return apart.TrueForAll(group => group.Count == 0 || group.Max() - group.Min() < 1e-9) ? apart.ConvertAll(group => group.Sum()) : null;
    }

    private static GroupMean Mean(Group group, double[] values)
    {
        double[] answers = [.. group.Columns.Select(column => values[column]).Where(value => !double.IsNaN(value))];
        return new GroupMean(group.Key, group.Name, group.Columns.Length, answers.Length, answers.Length == 0 ? null : answers.Average()) { FullName = group.FullName };
    }

    private sealed record Group(string Key, string Name, int[] Columns)
    {
        public string FullName { get; init; } = "";
    }
}
