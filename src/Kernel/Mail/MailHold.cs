namespace Talaia.Kernel.Mail;

/// <summary>
/// While the server cannot be reached, this node leaves all letters alone: 10 s, then three times longer each time, never over five minutes. What letters wait
/// is not held against them.
/// </summary>
public sealed class MailHold
{
    private readonly Lock _lock = new();
    private int _failures;

    /// <summary>Until when nothing is tried.</summary>
    public DateTimeOffset Until { get; private set; }

    /// <summary>What the server said, or why there was none; null while all is well.</summary>
    public string? Reason { get; private set; }

    internal void Begin(string reason, DateTimeOffset now)
    {
        lock (_lock)
        {
            Until = now + TimeSpan.FromSeconds(Math.Min(300, 10 * Math.Pow(3, Math.Min(_failures++, 10))));
            Reason = reason;
        }
    }

    internal void End()
    {
        lock (_lock)
            (_failures, Until, Reason) = (0, default, null);
    }
}
