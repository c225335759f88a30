namespace Talaia.Consultation.Analysis.Weighting;

/// <summary>Cells that are weighted as one.</summary>
/// <param name="Cells">Places in <see cref="Population.Cells"/>, ascending.</param>
/// <param name="Towns">N: their municipalities.</param>
/// <param name="Answers">n: those that answered, one at least.</param>
internal sealed record CellGroup(IReadOnlyList<int> Cells, int Towns, int Answers)
{
    /// <summary>How many municipalities each answer stands for.</summary>
    public double Weight => (double)Towns / Answers;

    /// <summary>Share of the group not seen: the finite population correction 1 − n/N.</summary>
    public double Unseen => 1 - ((double)Answers / Towns);
}

internal static class CellGroups
{
    /// <summary>With one answer a cell shows no variance.</summary>
    public const int LeastAnswers = 2;

    /// <summary>
    /// Collapses cells in which fewer than <paramref name="least"/> answered, unless all their towns did (Cochran, Sampling Techniques, 3rd ed. 1977, §5A.12;
    /// Kalton and Flores-Cervantes, Journal of Official Statistics 19, 2003). The one with the fewest answers goes first, each to the group whose answered
    /// band is nearest (its own band before others, of two as near the smaller), there to the one with the fewest answers.
    /// </summary>
    /// <param name="answers">For each cell how many answered.</param>
    /// <returns>Groups that hold every cell once, in the order of their first cells; none when nobody answered.</returns>
    public static List<CellGroup> Of(Population population, int[] answers, int least = LeastAnswers)
    {
        var groups = population.Cells.Select((_, cell) => new CellGroup([cell], population.Towns[cell], answers[cell])).ToList();
        if (answers.Sum() == 0)
            return [];
        while (groups.Count > 1 && groups.Where(group => IsTooSmall(group, least)).MinBy(group => group.Answers) is { } small)
        {
            groups.Remove(small);
            var host = groups.MinBy(group => Distance(population, answers, small, group))!;
            groups[groups.IndexOf(host)] = new CellGroup([.. host.Cells.Concat(small.Cells).Order()], host.Towns + small.Towns, host.Answers + small.Answers);
        }

        groups.Sort((one, other) => one.Cells[0].CompareTo(other.Cells[0]));
        return groups;
    }

    /// <summary>What must be said of the groups: every cell with too few answers, and whom it was put with.</summary>
    public static List<CollapsedCell> Collapsed(Population population, int[] answers, List<CellGroup> groups, int least = LeastAnswers) =>
        [.. from one in groups
            where one.Cells.Count > 1
            from cell in one.Cells
            where IsTooSmall(new CellGroup([cell], population.Towns[cell], answers[cell]), least)
            select new CollapsedCell(population.Cells[cell], population.Towns[cell], answers[cell], [.. one.Cells.Where(other => other != cell).Select(other => population.Cells[other])])];

    private static bool IsTooSmall(CellGroup group, int least) => group.Answers < least && group.Answers < group.Towns;

    private static (int Away, int Band, int Answers) Distance(Population population, int[] answers, CellGroup small, CellGroup host)
    {
        var nearest = (Away: int.MaxValue, Band: int.MaxValue);
        foreach (var band in host.Cells.Where(cell => answers[cell] > 0).Select(cell => population.Cells[cell].Band).Distinct())
        {
            var away = small.Cells.Min(cell => Math.Abs(population.Cells[cell].Band - band));
            if (away < nearest.Away)
                nearest = (away, band);
        }

        return (nearest.Away, nearest.Band, host.Answers);
    }
}
