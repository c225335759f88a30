namespace Talaia.Foresight.Emergence;

/// <summary>The logistic function and its argument as a weighted sum.</summary>
internal static class Logistic
{
    /// <summary>1 / (1 + e^−x).</summary>
    public static double Probability(double logit) => logit >= 0 ? 1 / (1 + Math.Exp(-logit)) : Math.Exp(logit) / (1 + Math.Exp(logit));

    public static double Logit(double[] weights, double[] features)
    {
        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++)
            sum += weights[i] * features[i];
        return sum;
    }
}
