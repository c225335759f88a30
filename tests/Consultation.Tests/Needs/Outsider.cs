using Talaia.Consultation.Analysis.Weighting;
using Talaia.Consultation.Needs;

namespace Talaia.Consultation.Tests.Needs;

/// <summary>
/// Somebody who lays all published figures of a wave beside each other. Unknown is the sum of each element over each group of towns; known are those that are shown, and that groups come to the
/// whole, the index is a sum of groups where weights go by them, and an area is the mean of its elements in a group of which the same towns answered all. What follows is what is a
/// combination of these rows.
/// </summary>
internal sealed class Outsider(NeedTable table)
{
    private readonly Func<int, bool>[] _groups =
    [
        _ => true,
        .. table.Bands.Distinct().Order().Select(Func<int, bool> (band) => town => table.Bands[town] == band),
        .. table.Towns.Select(town => town.ComarcaCode).Distinct().Order(StringComparer.Ordinal).Select(Func<int, bool> (code) => town => table.Towns[town].ComarcaCode == code),
    ];

    /// <summary>The sum over all towns, the groups, and last the index.</summary>
    private int Width => _groups.Length + 1;

    /// <returns>What follows of sums of fewer than k, that are not shown.</returns>
    public IReadOnlyList<string> Learns(WaveNeeds published, int k)
    {
        List<double[]> known = [];
        List<(string Name, double[] Row)> secrets = [];
        for (var row = 0; row < table.Elements.Count; row++)
        {
            known.AddRange(Ties(row));
            for (var group = 1; group < Width; group++)
            {
                var (isOfGroup, cell) = (group == Width - 1 ? _groups[0] : _groups[group], Unit((row, group, 1.0)));
                var answers = Enumerable.Range(0, table.Towns.Count).Count(town => isOfGroup(town) && Has(row, town));
                if (answers > 0 && IsShown(published, row, group))
                    known.Add(cell);
                else if (answers > 0 && answers < k)
                    secrets.Add(($"{table.Elements[row].Code}, group {group} of {answers}", cell));
            }
        }

        var space = RowSpace.Of(known);
        return [.. secrets.Where(secret => space.Holds(secret.Row)).Select(secret => secret.Name)];
    }

    private IEnumerable<double[]> Ties(int row)
    {
        var bands = Enumerable.Range(1, table.Bands.Distinct().Count()).ToList();
        var comarques = Enumerable.Range(1 + bands.Count, _groups.Length - 1 - bands.Count).ToList();
        var weights = WeightedSample.Of(table.Population, town => Has(row, town)) is { } sample ? sample.Answered.Zip(sample.Weights).ToDictionary(pair => pair.First, pair => pair.Second) : [];
        foreach (var groups in new[] { bands, comarques })
        {
            yield return Unit([(row, 0, -1), .. groups.Select(group => (row, group, 1.0))]);
            var apart = groups.ConvertAll(group => weights.Where(town => _groups[group](town.Key)).Select(town => town.Value).ToList());
            if (apart.TrueForAll(group => group.Count == 0 || group.Max() - group.Min() < 1e-9))
                yield return Unit([(row, Width - 1, -1), .. groups.Zip(apart).Where(group => group.Second.Count > 0).Select(group => (row, group.First, group.Second[0]))]);
        }

        var element = table.Elements[row];
        for (var group = 0; group < Width && element.Own.Length == 0; group++)
        {
            var towns = Enumerable.Range(0, table.Towns.Count).Where(group == Width - 1 ? _groups[0] : _groups[group]).ToList();
            var parts = element.Below.Where(part => towns.Exists(town => Has(part, town))).ToList();
            if (towns.TrueForAll(town => parts.TrueForAll(part => Has(part, town)) || parts.TrueForAll(part => !Has(part, town))))
                yield return Unit([(row, group, -parts.Count), .. parts.Select(part => (part, group, 1.0))]);
        }
    }

    private bool IsShown(WaveNeeds published, int row, int group)
    {
        var need = row == 0 ? published.Overall : published.Elements[row - 1];
        return group == Width - 1 ? need.Estimate is not null : !need.Bands.Concat(need.Comarques).ElementAt(group - 1).IsWithheld;
    }

    private bool Has(int row, int town) => !double.IsNaN(table.Values[row][town]);

    private double[] Unit(params (int Row, int Group, double Times)[] cells)
    {
        var row = new double[table.Elements.Count * Width];
        foreach (var cell in cells)
            row[(cell.Row * Width) + cell.Group] += cell.Times;
        return row;
    }
}

/// <summary>All combinations of some rows, by Gram and Schmidt, twice for the sake of digits.</summary>
internal sealed class RowSpace
{
    private readonly List<double[]> _basis = [];

    public static RowSpace Of(IEnumerable<double[]> rows)
    {
        var space = new RowSpace();
        foreach (var row in rows)
        {
            var rest = space.Rest(row);
            if (Length(rest) > 1e-7 * Length(row))
                space._basis.Add([.. rest.Select(value => value / Length(rest))]);
        }

        return space;
    }

    public bool Holds(double[] row) => Length(Rest(row)) < 1e-7 * Length(row);

    private double[] Rest(double[] row)
    {
        double[] rest = [.. row];
        foreach (var known in _basis.Concat(_basis))
        {
            var along = known.Zip(rest, (one, other) => one * other).Sum();
            for (var i = 0; i < rest.Length; i++)
                rest[i] -= along * known[i];
        }

        return rest;
    }

    private static double Length(double[] row) => Math.Sqrt(row.Sum(value => value * value));
}
