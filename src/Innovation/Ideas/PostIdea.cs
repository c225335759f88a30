using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Talaia.Innovation.Challenges;
using Talaia.Innovation.Participants;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Texts;

namespace Talaia.Innovation.Ideas;

/// <summary>What somebody writes.</summary>
/// <param name="Language">Code of the language of title and text.</param>
public sealed record NewIdea(string Title, string Text, string Language);

/// <summary>Somebody who takes part posts an idea to a challenge, while the phase is one for ideas.</summary>
public sealed class PostIdea(TalaiaDb db, WhoActs who, TimeProvider clock)
{
    private static readonly string[] Tools = ["ideas"];

    /// <param name="key">Of the showing of the form, see <see cref="FormKeys"/>; null where nobody sends it twice.</param>
    /// <returns>The slug.</returns>
    /// <exception cref="RuleException">`unknown-challenge`, one of <see cref="WhoActs"/> or of the idea's own rules.</exception>
    public Task<string> RunAsync(string challenge, NewIdea given, string actor, Guid? key = null, CancellationToken cancel = default) =>
        UntilUndisturbed.RunAsync(db, () => PostAsync(challenge, given, actor, key, cancel));

    private async Task<string> PostAsync(string slug, NewIdea given, string actor, Guid? key, CancellationToken cancel)
    {
        var challenge = await KnownChallenges.FindAsync(db, slug, cancel);
        var person = await who.RequireAsync(challenge, Tools, actor, cancel);
        var (id, title) = (await FormKeys.IdAsync<Idea>(db, key, clock, cancel), given.Title.Trim());
        if (await db.Set<Idea>().Where(known => known.Id == key && known.AuthorId == person.Id && known.Title == title).Select(known => known.Slug).SingleOrDefaultAsync(cancel) is { } posted)
            return posted;
        var idea = new Idea(id, await FreeSlugAsync(given.Title, cancel), challenge, given, person.Id, person.Codi6, clock);
        db.Add(idea);
        db.Add(new Link(idea.Ref, LinkKinds.Answers, challenge.Ref, actor, clock));
        db.Add(new AuditEntry(actor, "post-idea", idea.Ref, clock));
        await db.SaveChangesAsync(cancel);
        return idea.Slug;
    }

    /// <summary>Two people may have the same idea: the later title is numbered.</summary>
    private async Task<string> FreeSlugAsync(string title, CancellationToken cancel)
    {
        var slug = Folding.Slug(title);
        var taken = await db.Set<Idea>().Where(idea => idea.Slug.StartsWith(slug)).Select(idea => idea.Slug).ToListAsync(cancel);
        var number = 2;
        var free = slug;
        while (taken.Contains(free))
            free = string.Create(CultureInfo.InvariantCulture, $"{slug}-{number++}");
        return free;
    }
}
