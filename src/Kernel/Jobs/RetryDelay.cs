namespace Talaia.Kernel.Jobs;

/// <summary>How long a failed job waits: 10 s, 30 s, 90 s … three times longer each time, never over an hour.</summary>
internal static class RetryDelay
{
    public static TimeSpan After(int attempts) =>
        TimeSpan.FromSeconds(Math.Min(3600, 10 * Math.Pow(3, Math.Max(0, attempts - 1))));
}
