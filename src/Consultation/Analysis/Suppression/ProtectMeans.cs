namespace Talaia.Consultation.Analysis.Suppression;

/// <summary>Something that everybody can reckon with: these cells times these numbers come to nothing, or to what is known. Places of cells.</summary>
internal sealed record Tie(IReadOnlyDictionary<int, double> Parts);

/// <summary>
/// Withholds what would give away means that rest on too few: whoever knows how they are tied to each other solves for those that are missing. A cell is given away when every solution has
/// the same of it, that is when it stands alone in a row of the reduced echelon form of the ties. Then one more of those that gave it away is withheld, until none is. Rows are sparse, as
/// each cell is tied to few others.
/// </summary>
internal static class ProtectMeans
{
    private const double Tiny = 1e-9;

    /// <param name="isSmall">What must not be known.</param>
    /// <param name="isWithheld">What is not shown so far, the small among it.</param>
    /// <param name="cost">Of two that would help, the one of less is withheld.</param>
    /// <returns>What is not to be shown.</returns>
    public static bool[] Of(IReadOnlyList<Tie> ties, bool[] isSmall, bool[] isWithheld, Comparison<int> cost)
    {
        bool[] withheld = [.. isWithheld];
        while (true)
        {
            var (helped, before) = (new HashSet<int>(), withheld.Count(cell => cell));
            foreach (var (cell, by) in Known(ties, withheld))
            {
                if (!isSmall[cell] || by.Exists(helped.Contains))
                    continue;
                var candidates = by.SelectMany(tie => ties[tie].Parts.Keys).Where(one => !withheld[one]).Distinct().ToList();
                if (candidates.Count == 0)
                    continue;
                candidates.Sort(cost);
                withheld[candidates[0]] = true;
                helped.UnionWith(by);
            }

            if (withheld.Count(cell => cell) == before)
                return withheld;
        }
    }

    /// <summary>Withheld cells that have one solution, each with the ties that give it, in the order of their places.</summary>
    private static List<(int Cell, List<int> By)> Known(IReadOnlyList<Tie> ties, bool[] isWithheld)
    {
        var pivots = new SortedDictionary<int, Row>();
        var uses = new Dictionary<int, HashSet<int>>();
        foreach (var (place, tie) in ties.Index().OrderBy(tie => tie.Item.Parts.Keys.Count(cell => isWithheld[cell])))
        {
            var row = new Row(tie.Parts.Where(part => isWithheld[part.Key]).ToDictionary(), new Dictionary<int, double> { [place] = 1 });
            foreach (var cell in row.Cells.Keys.Where(pivots.ContainsKey).ToList())
                row.Add(pivots[cell], -row.Cells[cell]);
            if (row.Cells.Count == 0)
                continue;
            var pivot = row.Cells.Keys.MinBy(cell => (uses.GetValueOrDefault(cell)?.Count ?? 0, cell));
            row.Scale(1 / row.Cells[pivot]);
            foreach (var other in uses.GetValueOrDefault(pivot, []).ToList())
            {
                pivots[other].Add(row, -pivots[other].Cells[pivot]);
                Note(uses, other, row.Cells.Keys, pivots[other]);
            }

            pivots[pivot] = row;
            Note(uses, pivot, row.Cells.Keys, row);
        }

        return [.. pivots.Where(row => row.Value.Cells.Count == 1).Select(row => (row.Key, row.Value.From.Keys.ToList()))];
    }

    /// <summary>Keeps in which rows, by their pivots, a cell stands.</summary>
    private static void Note(Dictionary<int, HashSet<int>> uses, int pivot, IEnumerable<int> cells, Row row)
    {
        foreach (var cell in cells)
        {
            if (!uses.TryGetValue(cell, out var rows))
                uses[cell] = rows = [];
            if (row.Cells.ContainsKey(cell))
                rows.Add(pivot);
            else
                rows.Remove(pivot);
        }
    }

    /// <param name="Cells">Withheld cells with their coefficients, none 0.</param>
    /// <param name="From">Of which ties it is made.</param>
    private sealed record Row(Dictionary<int, double> Cells, Dictionary<int, double> From)
    {
        public void Add(Row other, double times)
        {
            Add(Cells, other.Cells, times);
            Add(From, other.From, times);
        }

        public void Scale(double by)
        {
            foreach (var side in new[] { Cells, From })
            {
                foreach (var key in side.Keys)
                    side[key] *= by;
            }
        }

        private static void Add(Dictionary<int, double> to, Dictionary<int, double> other, double times)
        {
            foreach (var (key, value) in other)
            {
                var sum = to.GetValueOrDefault(key) + (times * value);
                if (Math.Abs(sum) < Tiny)
                    to.Remove(key);
                else
                    to[key] = sum;
            }
        }
    }
}
