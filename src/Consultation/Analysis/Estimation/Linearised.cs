using Talaia.Consultation.Analysis.Weighting;

namespace Talaia.Consultation.Analysis.Estimation;

/// <summary>
/// A ratio Σwy/Σwx with what each answer adds to its error: u = w·(y − R·x)/Σwx (Taylor; K. M. Wolter, Introduction to Variance Estimation, 2nd ed. 2007,
/// ch. 6). A mean is the ratio with x = 1, a share that of 0 and 1, a domain that with x = 1 inside and 0 outside.
/// </summary>
/// <param name="Errors">u for each that answered.</param>
internal sealed record Linearised(WeightedSample Sample, double Value, double[] Errors, int Answers, int Groups, double Population, double EffectiveAnswers, double UnitVariance)
{
    /// <summary>Degrees of freedom as R's `degf(subset(design, domain))`.</summary>
    public int Freedom => Answers - Groups;

    /// <param name="above">y by the place of the municipality; looked at only where it answered.</param>
    /// <param name="below">x likewise, 0 for those out of the domain, which then have y = 0.</param>
    /// <returns>Null when nobody of the domain answered.</returns>
    public static Linearised? Ratio(WeightedSample sample, Func<int, double> above, Func<int, double> below)
    {
        var y = Array.ConvertAll(sample.Answered, town => above(town));
        var x = Array.ConvertAll(sample.Answered, town => below(town));
        var (sumY, sumX) = (0.0, 0.0);
        for (var i = 0; i < y.Length; i++)
            (sumY, sumX) = (sumY + (sample.Weights[i] * y[i]), sumX + (sample.Weights[i] * x[i]));
        var inside = Enumerable.Range(0, x.Length).Where(i => x[i] != 0).ToList();
        if (inside.Count == 0 || sumX == 0)
            return null;
        var value = sumY / sumX;
        var errors = new double[y.Length];
        for (var i = 0; i < y.Length; i++)
            errors[i] = sample.Weights[i] * (y[i] - (value * x[i])) / sumX;
        var population = inside.Sum(i => sample.Weights[i]);
        var spread = inside.Count < 2 ? double.NaN
            : inside.Sum(i => sample.Weights[i] * Math.Pow(y[i] - (value * x[i]), 2)) / population * inside.Count / (inside.Count - 1);
        return new Linearised(
            sample, value, errors, inside.Count, inside.Select(i => sample.GroupOf[i]).Distinct().Count(), population,
            WeightedSample.Effective(inside.Select(i => sample.Weights[i])), spread);
    }

    /// <summary>
    /// The variance: within each group of cells a simple random sample without replacement, Σ_g (1 − n_g/N_g)·n_g/(n_g − 1)·Σ(u − ū_g)². With untrimmed weights
    /// that of a mean is Σ W_g²·(1 − n_g/N_g)·s_g²/n_g (Cochran, theorem 5.3; conditional on n_g as Holt and Smith advise for post-strata), what R's survey gives
    /// for `postStratify` of a design stratified by the same cells with their towns as `fpc`.
    /// </summary>
    /// <returns>Null when a group is not wholly seen and shows only one answer.</returns>
    public double? Variance()
    {
        var sum = 0.0;
        foreach (var (group, (mean, squares)) in Moments().Index())
        {
            var (answers, unseen) = (Sample.Groups[group].Answers, Sample.Groups[group].Unseen);
            if (unseen <= 0)
                continue;
            if (answers < 2)
                return null;
            sum += unseen * answers / (answers - 1.0) * squares;
        }

        return sum;
    }

    /// <summary>
    /// The variance when all answers are taken for one simple random sample, whatever the cells: (1 − n/N)·n/(n − 1)·Σ e² with e the error less its group's
    /// weighted mean, as R's survey gives for `postStratify` of an unstratified design. Not what the office publishes: it forgets that a group
    /// in which all answered has no error.
    /// </summary>
    public double? VarianceOfOneSample()
    {
        var (answers, towns) = (Sample.Count, Sample.Population.Size);
        if (answers == towns)
            return 0;
        var sums = new double[Sample.Groups.Count];
        var weights = new double[Sample.Groups.Count];
        for (var i = 0; i < Errors.Length; i++)
        {
            sums[Sample.GroupOf[i]] += Errors[i];
            weights[Sample.GroupOf[i]] += Sample.Weights[i];
        }

        var squares = Errors.Select((error, i) => Math.Pow(error - (Sample.Weights[i] * sums[Sample.GroupOf[i]] / weights[Sample.GroupOf[i]]), 2)).Sum();
        return answers < 2 ? null : (1 - ((double)answers / towns)) * answers / (answers - 1) * squares;
    }

    /// <summary>For each group the mean of its errors and the sum of their squares about it.</summary>
    public (double Mean, double Squares)[] Moments()
    {
        var moments = new (double Mean, double Squares)[Sample.Groups.Count];
        for (var i = 0; i < Errors.Length; i++)
            moments[Sample.GroupOf[i]].Mean += Errors[i] / Sample.Groups[Sample.GroupOf[i]].Answers;
        for (var i = 0; i < Errors.Length; i++)
        {
            var away = Errors[i] - moments[Sample.GroupOf[i]].Mean;
            moments[Sample.GroupOf[i]].Squares += away * away;
        }

        return moments;
    }
}
