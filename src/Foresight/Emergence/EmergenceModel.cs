using Talaia.Foresight.Terms;

namespace Talaia.Foresight.Emergence;

/// <summary>
/// The weights that turn what is read from a rising series into a logit of taking off, and their calibration on the earlier cut-offs of the corpus whose
/// future has already been seen. The weights were fitted once by logistic regression on 26 cut-offs of two corpora of titles and abstracts (1998–2017):
/// they know numbers, no words. Fitting them anew on the few take-offs of one corpus was measured and ranks worse.
/// </summary>
internal sealed class EmergenceModel(Calibration calibration)
{
    /// <summary>In the order of <see cref="EmergenceFeatures.Names"/>.</summary>
    private static readonly double[] Weights = [-4.75, 0, 0.51, -0.59, 0.39, 0.76, 0.13, -0.13, 0.10, -0.85, 1.77, -0.56, -0.17, -0.43, 1.23, -0.67];

    private const int MostYears = 6;

    public static double Logit(double[] features) => Logistic.Logit(Weights, features);

    /// <summary>0–1, from a logit.</summary>
    public double Probability(double logit) => calibration.Of(logit);

    /// <summary>Calibrated on cut-offs that lie a whole future window before <paramref name="cutoff"/>; by the weights alone where there is none.</summary>
    public static EmergenceModel For(TermCounts counts, int cutoff, int leastRecent)
    {
        var windows = EmergenceWindows.Of(counts.Scale);
        var table = new EmergenceTable(counts, cutoff);
        var flags = new List<(double Logit, bool TookOff)>();
        var latest = cutoff - windows.Future;
        for (var past = latest; past >= windows.FirstCutoff && past > latest - MostYears * windows.PerYear; past -= windows.PerYear)
        {
            foreach (var candidate in EmergenceCandidates.At(counts, past, leastRecent))
            {
                var (documents, exposure) = table.Of(counts.Terms[candidate.Term]);
                flags.Add((Logit(candidate.Features), TakeOff.Happened(documents, exposure, past, windows)));
            }
        }

        return new(Calibration.Fit(flags));
    }
}
