using MathNet.Numerics.Distributions;
using Talaia.Consultation.Analysis.Estimation;

namespace Talaia.Consultation.Analysis.Rankings;

/// <summary>
/// Ranks estimates of one wave and says what of the order is sure. Two are told apart by the interval of their difference, never by whether their own intervals
/// overlap, since the same towns answered both (Schenker and Gentleman, The American Statistician 55, 2001). The set of ranks of each counts those that are
/// clearly greater and clearly less, each pair tested at 5 %/(p − 1) (Mogstad, Romano, Shaikh and Wilhelm, Review of Economic Studies 91, 2024, with
/// Bonferroni's bound in place of their bootstrap: never too narrow).
/// </summary>
internal static class Ranking
{
    /// <returns>The greatest first; of equal values the first given first.</returns>
    public static IReadOnlyList<Ranked> Of(IReadOnlyList<(string Key, Linearised Estimate)> estimates)
    {
        var order = estimates.OrderByDescending(one => one.Estimate.Value).ToList();
        var (greater, less, tied) = (new int[order.Count], new int[order.Count], new bool[order.Count]);
        for (var i = 0; i < order.Count; i++)
        {
            for (var j = i + 1; j < order.Count; j++)
            {
                var chance = ChanceOf(Difference.Of(order[i].Estimate, order[j].Estimate));
                if (j == i + 1)
                    tied[i] = chance >= 0.05;
                if (chance >= 0.05 / (order.Count - 1))
                    continue;
                greater[j]++;
                less[i]++;
            }
        }

        return [.. order.Select((one, i) => new Ranked(one.Key, one.Estimate.Value, i + 1, 1 + greater[i], order.Count - less[i], tied[i]))];
    }

    /// <summary>How probable so great a difference would be, either way, if there were none; 1 where it cannot be told.</summary>
    private static double ChanceOf(Difference difference) => difference switch
    {
        { StandardError: null } => 1,
        { StandardError: 0, Value: 0 } => 1,
        { StandardError: 0 } => 0,
        { DegreesOfFreedom: < 1 } => 1,
        { StandardError: { } error } => 2 * StudentT.CDF(0, 1, difference.DegreesOfFreedom, -Math.Abs(difference.Value) / error),
    };
}
