namespace Talaia.Consultation.Analysis.Suppression;

/// <summary>Withheld cells that are bound to each other by sums, and to no others: what can be known of one depends on these alone.</summary>
/// <param name="Columns">For each cell its column in the linear program.</param>
internal sealed record Component(IReadOnlyDictionary<int, int> Columns, IReadOnlyList<Sum> Sums)
{
    public Bounds Bounds(CellSystem system) => new(Columns.Count, Sums.Select(sum => Equation(system, sum)));

    /// <summary>Parts less whole is 0; what is published goes to the other side, and every withheld cell is counted from 1.</summary>
    private (double[] Coefficients, double Value) Equation(CellSystem system, Sum sum)
    {
        var (coefficients, value) = (new double[Columns.Count], 0.0);
        foreach (var (cell, sign) in sum.Parts.Select(part => (part, 1)).Append((sum.Whole, -1)))
        {
            if (Columns.TryGetValue(cell, out var column))
                (coefficients[column], value) = (coefficients[column] + sign, value - sign);
            else
                value -= sign * system.Counts[cell];
        }

        return (coefficients, value);
    }
}

internal static class Components
{
    public static List<Component> Of(CellSystem system, bool[] isWithheld)
    {
        var root = Enumerable.Range(0, isWithheld.Length).ToArray();
        var sums = system.Sums.Select(sum => (Sum: sum, Cells: sum.Parts.Append(sum.Whole).Where(cell => isWithheld[cell]).ToList())).Where(sum => sum.Cells.Count > 0).ToList();
        foreach (var (_, cells) in sums)
        {
            foreach (var cell in cells)
                root[Root(root, cell)] = Root(root, cells[0]);
        }

        var sumsOf = sums.ToLookup(sum => Root(root, sum.Cells[0]), sum => sum.Sum);
        return [.. Enumerable.Range(0, isWithheld.Length).Where(cell => isWithheld[cell]).GroupBy(cell => Root(root, cell))
            .Select(group => new Component(group.Index().ToDictionary(cell => cell.Item, cell => cell.Index), [.. sumsOf[group.Key]]))];
    }

    private static int Root(int[] root, int cell)
    {
        while (root[cell] != cell)
            cell = root[cell] = root[root[cell]];
        return cell;
    }
}
