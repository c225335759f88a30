namespace Talaia.Kernel.Mail;

/// <summary>Takes letters out of the house: to a server, or to a folder where there is none. One lives for a round and keeps its connection for all letters of it.</summary>
public interface ICarryMail
{
    /// <summary>Never throws for what a server or the way to it may do; a letter that cannot be written at all is <see cref="MailOutcome.Refused"/>.</summary>
    Task<Carried> CarryAsync(LetterOut letter, CancellationToken cancel);
}

/// <summary>A letter on its way out.</summary>
/// <param name="Language">The code of the reader's language.</param>
/// <param name="DeclineToken">Opens the page on which the reader declines letters of this topic; null for letters that are needed.</param>
public sealed record LetterOut(
    Guid Id, string Key, string Template, string Language, string Address, string Name, IReadOnlyDictionary<string, string> Values, string? DeclineToken)
{
    /// <summary>Keeps the person, and the way in that the values may hold, out of logs.</summary>
    public override string ToString() => $"letter {Key}";
}

/// <summary>What became of handing a letter over.</summary>
public enum MailOutcome
{
    /// <summary>The server has said that it has it.</summary>
    Sent,

    /// <summary>The server will never take this letter.</summary>
    Refused,

    /// <summary>The server does not take this letter now.</summary>
    Postponed,

    /// <summary>No letter can be handed over now; this one surely was not.</summary>
    Unreachable,

    /// <summary>The letter was under way when the connection broke: whether the server has it is not known.</summary>
    Unanswered,
}

/// <param name="Words">What the server said, or what went wrong; null when it was sent.</param>
public sealed record Carried(MailOutcome Outcome, string? Words = null);
