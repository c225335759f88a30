using Microsoft.EntityFrameworkCore;
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
    /// <param name="key">Of the showing of the form, see <see cref="FormKeys"/>; null where nobody sends it twice.</param>
    /// <exception cref="RuleException">`unknown-idea`, one of <see cref="WhoActs"/>, or `comment-empty`, `comment-too-long`, `unknown-language`.</exception>
    public Task RunAsync(string slug, string text, string language, string actor, Guid? key = null, CancellationToken cancel = default) => UntilUndisturbed.RunAsync(db, async () =>
    {
        var (idea, challenge) = await KnownIdeas.FindAsync(db, slug, cancel);
        var person = await who.RequireAsync(challenge, Tools, actor, cancel);
        var comment = new IdeaComment(await FormKeys.IdAsync<IdeaComment>(db, key, clock, cancel), idea, text, language, person.Id, person.Codi6, clock);
        if (await db.Set<IdeaComment>().AnyAsync(said => said.Id == key && said.AuthorId == person.Id && said.Text == comment.Text, cancel))
            return 0;
        db.Add(comment);
        db.Add(new AuditEntry(actor, "comment-idea", idea.Ref, clock));
        return await db.SaveChangesAsync(cancel);
    });
}
