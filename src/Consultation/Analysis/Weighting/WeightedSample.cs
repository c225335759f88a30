namespace Talaia.Consultation.Analysis.Weighting;

/// <summary>
/// Those that answered, post-stratified: w = N_g/n_g in each group of cells, so that the weights of a group add up to its municipalities
/// (Holt and Smith, JRSS A 142, 1979). It takes those that answered in a group as a random part of it.
/// </summary>
internal sealed class WeightedSample
{
    private WeightedSample(Population population, int[] answered, int[] groupOf, double[] weights, List<CellGroup> groups, List<CollapsedCell> collapsed) =>
        (Population, Answered, GroupOf, Weights, Groups, Collapsed) = (population, answered, groupOf, weights, groups, collapsed);

    public Population Population { get; }

    /// <summary>Places of the municipalities that answered, ascending.</summary>
    public int[] Answered { get; }

    /// <summary>For each of them the place of its group.</summary>
    public int[] GroupOf { get; }

    /// <summary>For each of them how many municipalities it stands for; together the population, trimmed or not.</summary>
    public double[] Weights { get; }

    public IReadOnlyList<CellGroup> Groups { get; }

    /// <summary>Cells that cannot speak for themselves.</summary>
    public IReadOnlyList<CollapsedCell> Collapsed { get; }

    public int Count => Answered.Length;

    /// <summary>Kish's effective n, (Σw)²/Σw² (L. Kish, Journal of Official Statistics 8, 1992): at most n.</summary>
    public double EffectiveCount => Effective(Weights);

    /// <summary>Numbers of the bands in which nobody answered: others speak for them.</summary>
    public List<int> UncoveredBands => [.. Population.Cells.Select(cell => cell.Band).Distinct().Except(Answered.Select(town => Population.Cells[Population.CellOf[town]].Band))];

    /// <param name="hasAnswered">Whether the municipality of this place answered.</param>
    /// <returns>Null when nobody did.</returns>
    public static WeightedSample? Of(Population population, Func<int, bool> hasAnswered, int least = CellGroups.LeastAnswers)
    {
        int[] answered = [.. Enumerable.Range(0, population.Size).Where(hasAnswered)];
        var answers = new int[population.Cells.Count];
        foreach (var town in answered)
            answers[population.CellOf[town]]++;
        var groups = CellGroups.Of(population, answers, least);
        if (groups.Count == 0)
            return null;
        var groupOfCell = new int[population.Cells.Count];
        foreach (var (place, group) in groups.Index())
        {
            foreach (var cell in group.Cells)
                groupOfCell[cell] = place;
        }

        var groupOf = Array.ConvertAll(answered, town => groupOfCell[population.CellOf[town]]);
        return new WeightedSample(population, answered, groupOf, Array.ConvertAll(groupOf, group => groups[group].Weight), groups, CellGroups.Collapsed(population, answers, groups, least));
    }

    /// <summary>The same sample with no weight above <paramref name="most"/>: see <see cref="TrimWeights"/>.</summary>
    public WeightedSample Trimmed(double most) => new(Population, Answered, GroupOf, TrimWeights.At(Weights, most), [.. Groups], [.. Collapsed]);

    public static double Effective(IEnumerable<double> weights)
    {
        var (sum, squares) = (0.0, 0.0);
        foreach (var weight in weights)
            (sum, squares) = (sum + weight, squares + (weight * weight));
        return squares == 0 ? 0 : sum * sum / squares;
    }
}
