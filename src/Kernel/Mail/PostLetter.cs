using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;

namespace Talaia.Kernel.Mail;

/// <summary>What is to be written to whom.</summary>
/// <param name="Key">Names the letter for good; a second one of the same key breaks the unique index and with it the act.</param>
/// <param name="Template">The template's name, such as `sign-in-link`.</param>
/// <param name="Values">What fills the template; texts only.</param>
/// <param name="Topic">One of <see cref="MailTopic"/> when the reader may decline it; null for a letter that is needed.</param>
public sealed record LetterDraft(
    string Key, string Template, Language Language, string Address, string Name, IReadOnlyDictionary<string, string> Values, string? Topic = null)
{
    /// <summary>Keeps the person, and the way in that the values may hold, out of logs.</summary>
    public override string ToString() => $"letter {Key}";
}

/// <summary>Promises a letter inside the caller's transaction: it is sent if, and only if, the act is saved.</summary>
public sealed class PostLetter(TalaiaDb db, TimeProvider clock)
{
    /// <summary>The kind of the job that wakes the queue.</summary>
    public const string Job = "send-letter";

    private Jobs.Job? _wake;

    public void Add(LetterDraft draft)
    {
        db.Add(new Letter(draft, clock));
        if (_wake is not null && db.Entry(_wake).State == EntityState.Added)
            return;

        // One of them wakes the queue for all letters that are saved together.
        _wake = new Jobs.Job(Job, "", clock);
        db.Add(_wake);
    }
}
