using Talaia.Consultation.Needs;

namespace Talaia.Consultation.Analysis.Suppression;

/// <summary>What of some tables may be published.</summary>
/// <param name="Small">Cells of fewer than k municipalities, and more than none.</param>
/// <param name="Withheld">Those and the cells that would betray them; everything else is published.</param>
/// <param name="Betrayed">Small cells that what was published before gives away, whatever is withheld now; empty when the tables may be published.</param>
internal sealed record Protection(IReadOnlySet<string> Small, IReadOnlySet<string> Withheld, IReadOnlySet<string> Betrayed);

/// <summary>
/// Primary and secondary suppression over all tables of a wave at once, so that subtracting one from another gives nothing away either. What is promised of every
/// small cell: from all that is published it can be bounded no closer than by an interval of at least k whole numbers that reaches k, so that nobody can
/// tell that it is small, let alone its count (the feasibility intervals of L. H. Cox, JASA 75, 1980, and of M. Fischetti and J. J. Salazar, JASA 95, 2000).
/// Secondary cells are chosen greedily, the finest and smallest first: not the fewest possible. A cell without anybody is published: that nobody of a group
/// answered something is not hidden.
/// </summary>
internal static class ProtectTables
{
    /// <param name="published">Keys of cells that everybody may already have seen and that can no more be withheld.</param>
    public static Protection Of(CellSystem system, int k = SmallCells.Usual, IReadOnlySet<string>? published = null)
    {
        bool[] isSmall = [.. system.Counts.Select(count => count > 0 && count < k)];
        var isOut = Enumerable.Range(0, isSmall.Length).Select(cell => published?.Contains(system.Keys[cell]) == true).ToArray();
        bool[] isWithheld = [.. isSmall.Zip(isOut, (small, gone) => small && !gone)];
        var betrayed = new HashSet<int>(Enumerable.Range(0, isSmall.Length).Where(cell => isSmall[cell] && isOut[cell]));
        var sumsOf = SumsOf(system);
        while (true)
        {
            var known = KnownOf(system, isWithheld, [.. Enumerable.Range(0, isSmall.Length).Where(cell => isSmall[cell] && isWithheld[cell] && !betrayed.Contains(cell))], k);
            if (known.Count == 0)
                break;
            if (!Help(system, sumsOf, isWithheld, isOut, known))
                betrayed.UnionWith(known);
        }

        return new Protection(Named(system, isSmall), Named(system, isWithheld), betrayed.Select(cell => system.Keys[cell]).ToHashSet());
    }

    /// <summary>Which of these cells can be calculated closer than is promised.</summary>
    private static List<int> KnownOf(CellSystem system, bool[] isWithheld, int[] cells, int k)
    {
        var known = new List<int>();
        foreach (var component in Components.Of(system, isWithheld))
        {
            var asked = cells.Where(component.Columns.ContainsKey).ToList();
            if (asked.Count == 0)
                continue;
            var bounds = component.Bounds(system);
            foreach (var cell in asked)
            {
                var (least, most) = bounds.Of(component.Columns[cell]);
                if (most < k - 1e-6 || most - least < k - 1 - 1e-6)
                    known.Add(cell);
            }
        }

        return known;
    }

    /// <summary>Withholds one more cell for each that is known, unless one just withheld beside it may be enough.</summary>
    /// <returns>False when there is none left that could help any of them.</returns>
    private static bool Help(CellSystem system, List<Sum>[] sumsOf, bool[] isWithheld, bool[] isOut, List<int> known)
    {
        var helped = new HashSet<Sum>();
        foreach (var cell in known.Where(cell => !sumsOf[cell].Any(helped.Contains)))
        {
            var candidate = Candidate(system, sumsOf, isWithheld, isOut, cell);
            if (candidate < 0)
                continue;
            isWithheld[candidate] = true;
            helped.UnionWith(sumsOf[candidate]);
        }

        return helped.Count > 0;
    }

    /// <summary>The next cell to withhold for this one: in one of its own sums, else in a sum of a cell that is withheld beside it, and so on; −1 when nothing is left.</summary>
    private static int Candidate(CellSystem system, List<Sum>[] sumsOf, bool[] isWithheld, bool[] isOut, int cell)
    {
        var (reached, around) = (new HashSet<int> { cell }, new List<int> { cell });
        while (around.Count > 0)
        {
            var near = around.SelectMany(one => sumsOf[one]).SelectMany(sum => sum.Parts.Append(sum.Whole)).Distinct().ToList();
            var candidates = near.Where(one => !isWithheld[one] && !isOut[one] && system.Counts[one] > 0).ToList();
            if (candidates.Count > 0)
                return candidates.OrderByDescending(one => Fineness(system.Keys[one])).ThenBy(one => system.Counts[one]).ThenBy(one => system.Keys[one], StringComparer.Ordinal).First();
            around = near.Where(one => isWithheld[one] && reached.Add(one)).ToList();
        }

        return -1;
    }

    private static int Fineness(string key) => key.Length == 0 ? 0 : 1 + key.Count(c => c == '|');

    private static List<Sum>[] SumsOf(CellSystem system)
    {
        List<Sum>[] sums = [.. system.Keys.Select(_ => new List<Sum>())];
        foreach (var sum in system.Sums)
        {
            sums[sum.Whole].Add(sum);
            foreach (var part in sum.Parts)
                sums[part].Add(sum);
        }

        return sums;
    }

    private static HashSet<string> Named(CellSystem system, bool[] cells) => system.Keys.Where((_, cell) => cells[cell]).ToHashSet();
}
