namespace Talaia.Foresight.Emergence;

/// <summary>
/// Whether a term took off after a cut-off, seen later: its share at least doubled over the future window, with support, in most periods, and by
/// three standard errors of the difference of both windows.
/// </summary>
public static class TakeOff
{
    /// <summary><paramref name="documents"/> and <paramref name="exposure"/> run to the end of the future window of cut-off <paramref name="cutoff"/>.</summary>
    public static bool Happened(double[] documents, double[] exposure, int cutoff, EmergenceWindows windows)
    {
        var (b, nb) = Sum(documents, exposure, Math.Max(0, cutoff - windows.Base + 1), cutoff + 1);
        var (f, nf) = Sum(documents, exposure, cutoff + 1, cutoff + 1 + windows.Future);
        if (f < EmergenceWindows.LeastFuture || nb <= 0 || nf <= 0)
            return false;
        var rate = Math.Max(b, 1) / nb;
        if (f / nf < EmergenceWindows.TakeOffFactor * rate)
            return false;
        var held = 0;
        for (var i = cutoff + 1; i <= cutoff + windows.Future; i++)
            held += exposure[i] > 0 && documents[i] / exposure[i] >= EmergenceWindows.TakeOffFactor * rate ? 1 : 0;
        var expected = rate * nf;
        return held >= windows.Sustain && (f - expected) / Math.Sqrt(expected * (1 + nf / nb)) >= 3;
    }

    private static (double Documents, double Exposure) Sum(double[] documents, double[] exposure, int from, int to)
    {
        var (d, e) = (0.0, 0.0);
        for (var i = from; i < to; i++)
            (d, e) = (d + documents[i], e + exposure[i]);
        return (d, e);
    }
}
