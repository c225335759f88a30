namespace Talaia.Access.Sessions;

/// <summary>How long somebody stays signed in.</summary>
public sealed record SessionTimes
{
    /// <summary>After which a person of the office must sign in again when nothing was asked for.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromHours(2);

    /// <summary>After which anybody must sign in again.</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromHours(12);

    /// <summary>How recent the sign-in must be to change a way in.</summary>
    public static TimeSpan Fresh { get; } = TimeSpan.FromMinutes(30);

    /// <summary>How long a node may go on believing what it read of a session; an end on the same node is known at once.</summary>
    internal static TimeSpan Cached { get; } = TimeSpan.FromSeconds(5);

    /// <summary>How exactly it is kept when a session was last seen.</summary>
    internal static TimeSpan SeenEvery { get; } = TimeSpan.FromMinutes(1);
}
