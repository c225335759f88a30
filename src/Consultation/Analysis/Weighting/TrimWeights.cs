namespace Talaia.Consultation.Analysis.Weighting;

/// <summary>
/// Cuts weights that are too great, and shares what was cut off equally among the others until none is above (F. Potter, A study of procedures to identify
/// and trim extreme sampling weights, ASA 1990; `trimWeights(strict = TRUE)` of R's survey). Fewer towns then decide much; the estimate leans a little
/// towards those that answered more readily.
/// </summary>
internal static class TrimWeights
{
    /// <returns>Weights of the same sum.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The greatest weight allowed is below their mean, so they could not keep their sum.</exception>
    public static double[] At(double[] weights, double most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, weights.Average());
        double[] trimmed = [.. weights];
        while (true)
        {
            var (cut, below) = (0.0, 0);
            foreach (var weight in trimmed)
                (cut, below) = weight > most ? (cut + weight - most, below) : (cut, below + 1);
            if (cut <= 1e-12 * most * trimmed.Length || below == 0)
                return trimmed;
            for (var i = 0; i < trimmed.Length; i++)
                trimmed[i] = trimmed[i] > most ? most : trimmed[i] + (cut / below);
        }
    }
}
