namespace Talaia.Foresight.Emergence;

/// <summary>What is read from one series up to a cut-off; plain numbers on fixed scales, so that weights carry over from corpus to corpus.</summary>
internal static class EmergenceFeatures
{
    public static readonly string[] Names =
    [
        "one", "growth", "slope", "root", "burst", "turn", "turn before", "support", "share", "peak", "novelty", "several words", "three words",
        "support²", "family", "gap",
    ];

    /// <summary>Place of the context in the list: filled in later, from the terms that share words.</summary>
    public const int Family = 14;

    public const int Root = 3;

    public const int Growth = 1;

    public const int Slope = 2;

    /// <summary>One number for each of <see cref="Names"/>.</summary>
    public static double[] Of(double[] documents, double[] exposure, int words, EmergenceWindows windows)
    {
        var end = documents.Length;
        var start = Math.Max(0, end - windows.Base);
        var (b, nb) = (Sum(documents, start, end), Sum(exposure, start, end));
        var (old, no) = (Sum(documents, 0, start), Sum(exposure, 0, start));
        var recent = Sum(documents, Math.Max(0, end - windows.Recent), end);
        var rate = (b + old) / Math.Max(1e-9, nb + no);

        // Gamma-Poisson shrinkage: two documents at the overall rate are added to each side.
        var growth = Math.Log((b + 2) / (nb * rate + 2)) - Math.Log((old + 2) / (no * rate + 2));
        var turn = Turn(documents, exposure, end, windows.PerYear);
        var before = Turn(documents, exposure, end - windows.PerYear, windows.PerYear);
        var support = Math.Log(1 + recent);
        return
        [
            1, growth, 3 * LogSlope(documents, exposure, 5 * windows.PerYear) * windows.PerYear, Math.Clamp(Significance.SignedRoot(b, nb, old, no), -10, 10) / 3,
            Math.Log(1 + Burst.OpenWeight(documents, exposure)), turn, before, support - 3, Math.Log((b + 1) / (nb + 1)) + 6,
            Peak(documents, exposure, windows.PerYear), recent / Math.Max(1, b + old), words > 1 ? 1 : 0, words > 2 ? 1 : 0,
            (support - 3) * (support - 3), 0, Empty(documents),
        ];
    }

    /// <summary>Log ratio of the last year to the year before it, two documents added to each.</summary>
    private static double Turn(double[] documents, double[] exposure, int end, int year)
    {
        if (end - 2 * year < 0)
            return 0;
        var (now, nowAll) = (Sum(documents, end - year, end), Sum(exposure, end - year, end));
        var (then, thenAll) = (Sum(documents, end - 2 * year, end - year), Sum(exposure, end - 2 * year, end - year));
        var rate = (now + then) / Math.Max(1e-9, nowAll + thenAll);
        return Math.Log((now + 2) / (nowAll * rate + 2)) - Math.Log((then + 2) / (thenAll * rate + 2));
    }

    /// <summary>Least-squares slope of the log share over the last periods, half a document added to each.</summary>
    private static double LogSlope(double[] documents, double[] exposure, int most)
    {
        var length = Math.Min(most, documents.Length);
        var (from, middle) = (documents.Length - length, (length - 1) / 2.0);
        var (sum, squares) = (0.0, 0.0);
        for (var i = 0; i < length; i++)
        {
            sum += (i - middle) * Math.Log((documents[from + i] + 0.5) / (exposure[from + i] + 1));
            squares += (i - middle) * (i - middle);
        }

        return squares > 0 ? sum / squares : 0;
    }

    /// <summary>Share in the last year over the highest of any year, 0–1: below 1 the plateau or the fall has begun.</summary>
    private static double Peak(double[] documents, double[] exposure, int year)
    {
        var (last, highest) = (0.0, 1e-9);
        for (var end = documents.Length; end >= year; end -= year)
        {
            var share = (Sum(documents, end - year, end) + 0.5) / (Sum(exposure, end - year, end) + 1);
            if (end == documents.Length)
                last = share;
            highest = Math.Max(highest, share);
        }

        return last / highest;
    }

    /// <summary>Share of the periods since the first document that had none, 0–1.</summary>
    private static double Empty(double[] documents)
    {
        var first = Array.FindIndex(documents, count => count > 0);
        return first < 0 ? 1 : documents.Skip(first).Count(count => count == 0) / (double)(documents.Length - first);
    }

    private static double Sum(double[] values, int from, int to)
    {
        var sum = 0.0;
        for (var i = Math.Max(0, from); i < to; i++)
            sum += values[i];
        return sum;
    }
}
