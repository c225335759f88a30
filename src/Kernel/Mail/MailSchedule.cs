namespace Talaia.Kernel.Mail;

/// <summary>When a letter that a server put off is tried again: soon at first, for grey-listing; then seldom, for full mailboxes; for two days in all (RFC 5321 §4.5.4.1 asks for 4–5 days of relays; our letters are stale before).</summary>
internal static class MailSchedule
{
    public static readonly TimeSpan GiveUpAfter = TimeSpan.FromDays(2);

    private static readonly TimeSpan[] Waits =
        [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(3), TimeSpan.FromHours(6)];

    /// <param name="attempts">How often it was tried, from 1.</param>
    public static TimeSpan After(int attempts) => Waits[Math.Clamp(attempts - 1, 0, Waits.Length - 1)];
}
