using Microsoft.EntityFrameworkCore;
using Talaia.Conference.Editions;
using Talaia.Conference.Sessions;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Links;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Search;

namespace Talaia.Conference.KeyIdeas;

/// <summary>
/// A sentence that was said in a session, by whom and in which minute. Who noted it does not approve it; once decided it is not rewritten.
/// </summary>
internal sealed class KeyIdea : IFindable
{
    public Guid Id { get; private init; }
    public Guid EditionId { get; private init; }
    public int Year { get; private init; }

    /// <summary>From 1 within the edition, in the order of noting.</summary>
    public int Number { get; private init; }
    public Guid SessionId { get; private init; }
    public LocalizedText Sentence { get; private set; } = LocalizedText.Empty;
    public Guid? SpeakerId { get; private set; }

    /// <summary>Whole minutes since the session began.</summary>
    public int Minute { get; private set; }
    public KeyIdeaKind Kind { get; private set; }
    public Profiles Profiles { get; private set; }
    public KeyIdeaState State { get; private set; }
    public string NotedBy { get; private init; } = "";
    public DateTimeOffset NotedAt { get; private init; }

    /// <summary>Who approved or dropped it; null while it is only noted.</summary>
    public string? DecidedBy { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>The idempotency key of the form in which it was noted.</summary>
    public string NoteKey { get; private init; } = "";

    private KeyIdea()
    {
    }

    public KeyIdea(Session session, int number, KeyIdeaNote note, Guid? speakerId, string key, string by, TimeProvider clock)
    {
        Id = Ids.New(clock);
        (EditionId, Year, Number, SessionId, NoteKey) = (session.EditionId, session.Year, number, session.Id, key);
        (NotedBy, NotedAt) = (by, clock.GetUtcNow());
        Write(session, note, speakerId);
    }

    public Ref Ref => ConferenceKey.KeyIdea(Year, Number);

    /// <exception cref="RuleException">`key-idea-decided`, `key-idea-without-sentence`, `key-idea-too-long`, `minute-outside-session`, `key-idea-without-profile`.</exception>
    public void Write(Session session, KeyIdeaNote note, Guid? speakerId)
    {
        RequireNoted();
        if (note.Sentence.IsEmpty)
            throw new RuleException("key-idea-without-sentence", "A key idea is a sentence in some language. Nothing was saved.");
        if (note.Sentence.Languages.Any(language => note.Sentence[language]!.Length > KeyIdeaNote.LongestSentence))
            throw new RuleException("key-idea-too-long", $"A key idea has at most {KeyIdeaNote.LongestSentence} characters. Nothing was saved: say it in one sentence.");
        if (note.Minute < 0 || note.Minute > session.Minutes)
            throw new RuleException("minute-outside-session", $"The session lasts {session.Minutes} minutes; minute {note.Minute} is not in it. Nothing was saved.");
        if (note.Profiles == Profiles.None)
            throw new RuleException("key-idea-without-profile", "A key idea is for at least one profile. Nothing was saved.");
        (Sentence, SpeakerId, Minute, Kind, Profiles) = (note.Sentence, speakerId, note.Minute, note.Kind, note.Profiles);
    }

    /// <exception cref="RuleException">`key-idea-decided`, `key-idea-own-approval`, `key-idea-without-catalan`.</exception>
    public void Approve(string by, TimeProvider clock)
    {
        RequireNoted();
        if (by == NotedBy)
            throw new RuleException("key-idea-own-approval", "Who noted an idea does not approve it. Nothing was changed: ask a colleague.");
        if (Sentence["ca"] is null)
            throw new RuleException("key-idea-without-catalan", "An approved idea is written in Catalan too. Nothing was changed: write it first.");
        (State, DecidedBy, DecidedAt) = (KeyIdeaState.Approved, by, clock.GetUtcNow());
    }

    /// <summary>Somebody has read the machine's draft of a text in this language and found it good.</summary>
    /// <returns>False where there is none.</returns>
    public bool Review(string language)
    {
        var isMarked = Sentence.IsMachine(language);
        Sentence = Sentence.Reviewed(language);
        return isMarked;
    }

    /// <exception cref="RuleException">`key-idea-decided`.</exception>
    public void Drop(string by, TimeProvider clock)
    {
        RequireNoted();
        (State, DecidedBy, DecidedAt) = (KeyIdeaState.Dropped, by, clock.GetUtcNow());
    }

    private void RequireNoted()
    {
        if (State != KeyIdeaState.Noted)
            throw new RuleException("key-idea-decided", $"Key idea {Ref.Key} is decided already, by {DecidedBy}. Nothing was changed.");
    }

    public Findable FoundBy() => Findable.Of(Ref, Sentence);

    internal static void Map(ModelBuilder model) => model.Entity<KeyIdea>(entity =>
    {
        entity.ToTable("key_ideas");
        entity.KeepsBeforeAndAfter();
        entity.Ignore(idea => idea.Ref);
        entity.HasOne<Edition>().WithMany().HasForeignKey(idea => idea.EditionId);
        entity.HasOne<Session>().WithMany().HasForeignKey(idea => idea.SessionId);
        entity.HasOne<Speaker>().WithMany().HasForeignKey(idea => idea.SpeakerId);
        entity.Property(idea => idea.Kind).HasConversion<string>().HasMaxLength(20);
        entity.Property(idea => idea.Profiles).HasConversion<string>().HasMaxLength(40);
        entity.Property(idea => idea.State).HasConversion<string>().HasMaxLength(10);
        entity.Property(idea => idea.NotedBy).HasMaxLength(200);
        entity.Property(idea => idea.DecidedBy).HasMaxLength(200);
        entity.Property(idea => idea.NoteKey).HasMaxLength(100);
        entity.HasIndex(idea => new { idea.EditionId, idea.Number }).IsUnique();
        entity.HasIndex(idea => new { idea.EditionId, idea.NoteKey }).IsUnique();
    });
}
