namespace Talaia.Foresight.Emergence;

/// <summary>
/// A rising step function from the method's logit to a probability: isotonic regression by pooling adjacent violators (Ayer and others 1955) over past
/// flags, each step drawn towards what the logit itself says as if by <see cref="Pseudo"/> flags. Without a past it is the logistic function.
/// </summary>
internal sealed class Calibration
{
    private const double Pseudo = 10;
    private readonly List<(double Upto, double Probability)> _steps;

    private Calibration(List<(double, double)> steps) => _steps = steps;

    public static Calibration Fit(IReadOnlyList<(double Logit, bool TookOff)> past)
    {
        var blocks = new List<(double Upto, double Hits, double Flags, double Said)>();
        foreach (var group in past.OrderBy(flag => flag.Logit).Chunk(Math.Max(50, past.Count / 400)))
        {
            var block = (group[^1].Logit, (double)group.Count(flag => flag.TookOff), (double)group.Length, group.Sum(flag => Logistic.Probability(flag.Logit)));
            while (blocks.Count > 0 && Rate(blocks[^1]) >= Rate(block))
            {
                block = (block.Logit, block.Item2 + blocks[^1].Hits, block.Item3 + blocks[^1].Flags, block.Item4 + blocks[^1].Said);
                blocks.RemoveAt(blocks.Count - 1);
            }

            blocks.Add(block);
        }

        return new([.. blocks.Select(block => (block.Upto, Rate(block)))]);
    }

    /// <summary>0–1; never falls as the logit rises.</summary>
    public double Of(double logit)
    {
        if (_steps.Count == 0)
            return Logistic.Probability(logit);
        var (low, high) = (0, _steps.Count - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _steps[middle].Upto >= logit ? (low, middle) : (middle + 1, high);
        }

        return _steps[low].Probability;
    }

    private static double Rate((double Upto, double Hits, double Flags, double Said) block) =>
        (block.Hits + Pseudo * block.Said / block.Flags) / (block.Flags + Pseudo);
}
