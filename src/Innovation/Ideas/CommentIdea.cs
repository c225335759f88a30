using Talaia.Innovation.Participants;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;

namespace Talaia.Innovation.Ideas;

/// <summary>Somebody who takes part says something to an idea.</summary>
public sealed class CommentIdea(TalaiaDb db, WhoActs who, TimeProvider clock)
{
    private static readonly string[] Tools = ["ideas", "discussion"];

    /// <param name="language">Code of the language of the text.</param>
    /// <exception cref="RuleException">`unknown-idea`, one of <see cref="WhoActs"/>, or `comment-empty`, `comment-too-long`, `unknown-language`.</exception>
    public async Task RunAsync(string slug, string text, string language, string actor, CancellationToken cancel = default)
    {
        var (idea, challenge) = await KnownIdeas.FindAsync(db, slug, cancel);
        var person = await who.RequireAsync(challenge, Tools, actor, cancel);
        db.Add(new IdeaComment(idea, text, language, person.Id, person.Codi6, clock));
        db.Add(new AuditEntry(actor, "comment-idea", idea.Ref, clock));
        await db.SaveChangesAsync(cancel);
    }
}
