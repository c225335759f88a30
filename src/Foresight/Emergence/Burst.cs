namespace Talaia.Foresight.Emergence;

/// <summary>Kleinberg's two-state automaton on batches (Bursty and hierarchical structure in streams, 2002, §4): is a burst open at the end?</summary>
public static class Burst
{
    /// <summary>
    /// Weight of the burst still open in the last period (the cost saved by being in the high state, in nats), else 0. The high state has
    /// <paramref name="scaling"/> times the overall rate; a step up costs <paramref name="gamma"/> × ln T.
    /// </summary>
    public static double OpenWeight(ReadOnlySpan<double> counts, ReadOnlySpan<double> exposure, double scaling = 2, double gamma = 1)
    {
        var (sum, all) = (0.0, 0.0);
        for (var i = 0; i < counts.Length; i++)
            (sum, all) = (sum + counts[i], all + exposure[i]);
        if (sum <= 0 || all <= 0)
            return 0;
        var low = Math.Min(sum / all, 0.4999);
        var high = Math.Min(low * scaling, 0.9999);
        var step = gamma * Math.Log(counts.Length);
        var (inLow, inHigh, open) = (0.0, step, 0.0);
        for (var i = 0; i < counts.Length; i++)
        {
            var others = Math.Max(0, exposure[i] - counts[i]);
            var gain = counts[i] * Math.Log(high / low) + others * Math.Log((1 - high) / (1 - low));
            // Costs are taken relative to the low state: being high saves the gain. The open burst restarts where the path came from low.
            var (fromLow, fromHigh) = (inLow + step, inHigh);
            var stays = i > 0 && fromHigh <= fromLow;
            open = (stays ? open : 0) + gain;
            (inLow, inHigh) = (Math.Min(inLow, inHigh), (i == 0 ? step : Math.Min(fromLow, fromHigh)) - gain);
        }

        return inHigh < inLow ? Math.Max(0, open) : 0;
    }
}
