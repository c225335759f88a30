namespace Talaia.Kernel.Mail;

/// <summary>How fast letters leave.</summary>
/// <param name="PerMinute">Letters that all nodes together send in a minute, counted when a round begins; nodes that begin one in the same moment may send a round's letters more.</param>
public sealed record MailPace(int PerMinute = MailPace.Usual)
{
    public const int Usual = 300;

    /// <summary>Letters of one round, after which other jobs have their turn.</summary>
    internal const int Round = 100;
}
