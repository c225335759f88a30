using Talaia.Consultation.Needs;

namespace Talaia.Consultation.Analysis.Estimation;

/// <summary>The difference of two estimates that many of the same municipalities answered: of two waves, or of two elements in one wave.</summary>
/// <param name="Interval">95 %; null when too few answered to tell.</param>
/// <param name="InBoth">Municipalities that count in both.</param>
internal sealed record Difference(double Value, double? StandardError, int DegreesOfFreedom, Interval? Interval, int InBoth)
{
    /// <summary>
    /// V(one) + V(other) − 2·Cov, with Cov = Σ_g s₁₂·(n_b·w₁·w₂ − N_g) in the errors of <see cref="Linearised"/> (S. M. Tam, On covariances from overlapping samples,
    /// The American Statistician 38, 1984), over the parts g into which the groups of both cut the population; a part with fewer than two in both adds no
    /// covariance. s₁₂ is theirs, no greater than the standard deviations allow. Student's t with the fewer degrees of freedom of the two.
    /// </summary>
    public static Difference Of(Linearised one, Linearised other, double least = double.NegativeInfinity, double most = double.PositiveInfinity)
    {
        var (covariance, inBoth) = Covariance(one, other);
        var variance = one.Variance() + other.Variance() - (2 * covariance);
        if (variance is { } known)
            variance = Math.Max(0, known);
        var value = one.Value - other.Value;
        var freedom = Math.Min(one.Freedom, other.Freedom);
        return new Difference(value, variance is { } sure ? Math.Sqrt(sure) : null, freedom, Estimates.Around(value, variance, freedom, least, most), inBoth);
    }

    private static (double Covariance, int InBoth) Covariance(Linearised one, Linearised other)
    {
        var (first, second) = (one.Moments(), other.Moments());
        var parts = new Dictionary<(int One, int Other), Part>();
        var (i, j, inBoth) = (0, 0, 0);
        while (i < one.Errors.Length && j < other.Errors.Length)
        {
            var (a, b) = (one.Sample.Answered[i], other.Sample.Answered[j]);
            if (a == b)
            {
                var key = (one.Sample.GroupOf[i], other.Sample.GroupOf[j]);
                if (!parts.TryGetValue(key, out var part))
                    parts[key] = part = new Part();
                part.Add(one.Errors[i], other.Errors[j], 1 / one.Sample.Weights[i] / other.Sample.Weights[j]);
                inBoth++;
            }

            i += a <= b ? 1 : 0;
            j += b <= a ? 1 : 0;
        }

        var sum = 0.0;
        foreach (var ((g, h), part) in parts.Where(part => part.Value.Count > 1))
        {
            var (inOne, inOther) = (one.Sample.Groups[g], other.Sample.Groups[h]);
            double towns = inOne.Cells.Intersect(inOther.Cells).Sum(cell => one.Sample.Population.Towns[cell]);
            var limit = Math.Sqrt(first[g].Squares / Math.Max(1, inOne.Answers - 1) * second[h].Squares / Math.Max(1, inOther.Answers - 1));
            sum += Math.Clamp(part.Covariance, -limit, limit) * (part.Count - (towns * part.Unweight));
        }

        return (sum, inBoth);
    }

    /// <summary>The municipalities of both in one part: Welford's running covariance, and the mean of 1/(w₁·w₂), since errors hold the weights already.</summary>
    private sealed class Part
    {
        private double _meanOne, _meanOther, _products, _unweights;

        public int Count { get; private set; }

        public double Covariance => _products / (Count - 1);

        public double Unweight => _unweights / Count;

        public void Add(double one, double other, double unweight)
        {
            Count++;
            var away = one - _meanOne;
            _meanOne += away / Count;
            _meanOther += (other - _meanOther) / Count;
            _products += away * (other - _meanOther);
            _unweights += unweight;
        }
    }
}
