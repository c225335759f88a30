using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;

namespace Talaia.Kernel.Mail;

/// <summary>
/// A mail that the office owes to somebody: what it says is a template and the values that fill it, so that it is written in the reader's language when it leaves.
/// Once it has left, or will never leave, nothing remains of it that opens a door or names a person in full.
/// </summary>
internal sealed class Letter
{
    public const int LongestName = 200;
    private const int LongestError = 300;

    public Guid Id { get; private init; }

    /// <summary>What the letter is, such as `invite/2026-3/080018`: there is never a second letter of the same key.</summary>
    public string Key { get; private init; } = "";
    public string Template { get; private init; } = "";
    public string Language { get; private init; } = "";

    /// <summary>One of <see cref="MailTopic"/>, or null.</summary>
    public string? Topic { get; private init; }

    /// <summary>In full until the letter has left, then only a hint such as `m…@example.cat`.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Empty once the letter has left.</summary>
    public string Name { get; private set; } = "";

    /// <summary>JSON of names and texts; empty once the letter has left, since it may hold a way in.</summary>
    public string Values { get; private set; } = "";
    public DateTimeOffset CreatedAt { get; private init; }
    public LetterState State { get; private set; }

    /// <summary>How often the letter itself was given to a server. A server that cannot be reached is no attempt.</summary>
    public int Attempts { get; private set; }

    /// <summary>How often it may have been taken without our hearing of it; each of them may have made a copy, of the same Message-ID.</summary>
    public int Unanswered { get; private set; }
    public DateTimeOffset NextTryAt { get; private set; }

    /// <summary>When trying ends.</summary>
    public DateTimeOffset TryUntil { get; private set; }

    /// <summary>What the server said last, shortened.</summary>
    public string? LastError { get; private set; }
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>The round that holds it; also the version, so that a round that was given up for dead changes nothing any more.</summary>
    public Guid? ClaimedBy { get; private set; }
    public DateTimeOffset? LeaseUntil { get; private set; }

    private Letter()
    {
    }

    internal Letter(LetterDraft draft, TimeProvider clock)
    {
        Id = Ids.New(clock);
        (Key, Template, Language, Topic) = (draft.Key, draft.Template, draft.Language.Code, draft.Topic);
        (Address, Name) = (draft.Address.Trim(), draft.Name.Length > LongestName ? draft.Name[..LongestName] : draft.Name);
        Values = JsonSerializer.Serialize(draft.Values);
        CreatedAt = NextTryAt = clock.GetUtcNow();
        TryUntil = CreatedAt + MailSchedule.GiveUpAfter;
    }

    public LetterOut Out(string? declineToken) =>
        new(Id, Key, Template, Language, Address, Name, JsonSerializer.Deserialize<Dictionary<string, string>>(Values)!, declineToken);

    /// <summary>Notes what became of an attempt.</summary>
    public void Take(Carried carried, TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        (ClaimedBy, LeaseUntil) = (null, null);
        LastError = carried.Words is { } words ? Shortened(words) : null;
        if (carried.Outcome != MailOutcome.Unreachable)
            Attempts++;
        switch (carried.Outcome)
        {
            case MailOutcome.Sent:
                (State, SentAt) = (LetterState.Sent, now);
                Forget();
                break;
            case MailOutcome.Refused:
                State = LetterState.Dead;
                break;
            case MailOutcome.Unreachable:
                State = LetterState.Waiting;
                break;
            default:
                Unanswered += carried.Outcome == MailOutcome.Unanswered ? 1 : 0;
                NextTryAt = now + MailSchedule.After(Attempts);
                State = NextTryAt > TryUntil ? LetterState.Dead : LetterState.Waiting;
                break;
        }
    }

    /// <summary>Its reader has asked for none of this topic.</summary>
    public void Decline()
    {
        (State, ClaimedBy, LeaseUntil) = (LetterState.Declined, null, null);
        Forget();
    }

    /// <returns>False when it is not dead.</returns>
    public bool TryAgain(TimeProvider clock)
    {
        if (State != LetterState.Dead)
            return false;
        (State, Attempts, NextTryAt) = (LetterState.Waiting, 0, clock.GetUtcNow());
        TryUntil = NextTryAt + MailSchedule.GiveUpAfter;
        return true;
    }

    private void Forget() => (Address, Name, Values) = (Mailbox.Hint(Address), "", "");

    private static string Shortened(string words)
    {
        var line = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length > LongestError ? line[..(LongestError - 1)] + "…" : line;
    }

    internal static void Map(ModelBuilder model) => model.Entity<Letter>(entity =>
    {
        entity.ToTable("letters");
        entity.IsBookkeeping();
        entity.Property(letter => letter.Key).HasMaxLength(200);
        entity.Property(letter => letter.Template).HasMaxLength(60);
        entity.Property(letter => letter.Language).HasMaxLength(10);
        entity.Property(letter => letter.Topic).HasMaxLength(40);
        entity.Property(letter => letter.Address).HasMaxLength(254);
        entity.Property(letter => letter.Name).HasMaxLength(LongestName);
        entity.Property(letter => letter.State).HasConversion<string>().HasMaxLength(10);
        entity.Property(letter => letter.LastError).HasMaxLength(LongestError);
        entity.Property(letter => letter.ClaimedBy).IsConcurrencyToken();
        entity.HasIndex(letter => letter.Key).IsUnique();
        entity.HasIndex(letter => new { letter.State, letter.NextTryAt });
        entity.HasIndex(letter => letter.SentAt);
    });
}
