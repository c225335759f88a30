using Talaia.Kernel.Problems;

namespace Talaia.Consultation.Waves;

public enum WaveState
{
    Coming,
    Open,
    Closed,
}

/// <summary>A wave's key and the two instants between which it takes answers.</summary>
public sealed record WaveTimes(string Key, DateTimeOffset Opens, DateTimeOffset Closes)
{
    public WaveState StateAt(DateTimeOffset now) => WaveWindow.StateAt(now, Opens, Closes);
}

/// <summary>When a wave takes answers: from the instant it opens to just before it closes.</summary>
internal static class WaveWindow
{
    public static WaveState StateAt(DateTimeOffset now, DateTimeOffset opens, DateTimeOffset closes) =>
        now < opens ? WaveState.Coming : now < closes ? WaveState.Open : WaveState.Closed;

    /// <summary>
    /// Whether everybody may see figures of a wave. While answers arrive they are withheld, as two days' figures less each other are those of whoever answered between; made-up answers are
    /// nobody's.
    /// </summary>
    /// <param name="lastEnd">When the time of the last town ends.</param>
    public static bool ShowsFigures(DateTimeOffset now, bool simulated, DateTimeOffset lastEnd) => simulated || now >= lastEnd;

    /// <exception cref="RuleException">The wave takes no answers now.</exception>
    public static void RequireOpen(string key, DateTimeOffset now, DateTimeOffset opens, DateTimeOffset closes)
    {
        if (now < opens)
            throw new RuleException("wave-not-open-yet", $"Wave {key} opens on {opens:u}. Nothing was changed; come back then.");
        RequireNotClosed(key, now, closes);
    }

    /// <exception cref="RuleException">The wave has closed.</exception>
    public static void RequireNotClosed(string key, DateTimeOffset now, DateTimeOffset closes)
    {
        if (now >= closes)
            throw new RuleException("wave-closed", $"Wave {key} closed on {closes:u}. What was saved and sent until then is kept; nothing was changed.");
    }
}
