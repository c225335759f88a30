using Talaia.Kernel.Data;
using Talaia.Kernel.Jobs;
using Talaia.Kernel.Languages;

namespace Talaia.Kernel.Mail;

/// <summary>What is to be written to whom.</summary>
/// <param name="Key">Names the letter for good; a second one of the same key breaks the unique index and with it the act.</param>
/// <param name="Template">The template's name, such as `sign-in-link`.</param>
/// <param name="Values">What fills the template; texts only.</param>
public sealed record LetterDraft(string Key, string Template, Language Language, string Address, string Name, IReadOnlyDictionary<string, string> Values);

/// <summary>Promises a letter inside the caller's transaction: it is sent if, and only if, the act is saved.</summary>
public sealed class PostLetter(TalaiaDb db, TimeProvider clock)
{
    public const string Job = "send-letter";

    public void Add(LetterDraft draft)
    {
        var letter = new Letter(draft, clock);
        db.Add(letter);
        db.Add(new Job(Job, letter.Id.ToString(), clock, $"{Job}/{letter.Id}"));
    }
}
