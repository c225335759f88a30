using Microsoft.EntityFrameworkCore;
using Talaia.Innovation.Challenges;
using Talaia.Innovation.Processes;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Links;
using Talaia.Territory.People;

namespace Talaia.Innovation.Ideas;

/// <summary>An idea as lists show it.</summary>
/// <param name="Language">The language of title and text.</param>
/// <param name="Author">The person's name; null where they are no longer known.</param>
/// <param name="Codi6">The municipality for which the author spoke; null for the office.</param>
public sealed record IdeaRow(
    string Slug, string Challenge, int Year, string Title, string Text, string Language, Guid AuthorId, string? Author, string? Codi6, DateTimeOffset PostedAt, IdeaState State,
    int Supports, int Comments);

public sealed record CommentRow(string? Author, string? Codi6, string Text, string Language, DateTimeOffset At);

/// <param name="Comments">Oldest first.</param>
/// <param name="IsSupported">Whether the reader supports it.</param>
public sealed record IdeaSheet(IdeaRow Row, IReadOnlyList<CommentRow> Comments, bool IsSupported);

/// <summary>Ideas with the names of who wrote them: those chosen first, then the most supported.</summary>
public sealed class ReadIdeas(TalaiaDb db, ReadPeople people)
{
    public async Task<IReadOnlyList<IdeaRow>> OfChallengeAsync(string challenge, CancellationToken cancel = default) =>
        await OrderedAsync((await Rows(db.Set<Idea>()).ToListAsync(cancel)).FindAll(idea => idea.Challenge == challenge), cancel);

    public async Task<IReadOnlyList<IdeaRow>> OfYearAsync(int year, CancellationToken cancel = default) =>
        await OrderedAsync((await Rows(db.Set<Idea>()).ToListAsync(cancel)).FindAll(idea => idea.Year == year), cancel);

    /// <param name="reader">The account that reads, or null.</param>
    public async Task<IdeaSheet?> BySlugAsync(string slug, string? reader = null, CancellationToken cancel = default)
    {
        var rows = await OrderedAsync(await Rows(db.Set<Idea>().Where(idea => idea.Slug == slug)).ToListAsync(cancel), cancel);
        if (rows is not [var row])
            return null;
        var comments = await db.Set<IdeaComment>().AsNoTracking().Where(comment => db.Set<Idea>().Any(idea => idea.Id == comment.IdeaId && idea.Slug == slug)).OrderBy(comment => comment.Id).ToListAsync(cancel);
        var names = await people.ByIdsAsync([.. comments.Select(comment => comment.AuthorId).Distinct()], cancel);
        var self = await people.ByActorAsync(reader, cancel);
        var isSupported = self is not null
            && await db.Set<IdeaSupport>().AnyAsync(support => support.PersonId == self.Id && db.Set<Idea>().Any(idea => idea.Id == support.IdeaId && idea.Slug == slug), cancel);
        return new IdeaSheet(
            row, comments.ConvertAll(comment => new CommentRow(names.GetValueOrDefault(comment.AuthorId)?.Name, comment.Codi6, comment.Text, comment.Language, comment.At)), isSupported);
    }

    private async Task<IReadOnlyList<IdeaRow>> OrderedAsync(List<IdeaRow> rows, CancellationToken cancel)
    {
        var names = await people.ByIdsAsync([.. rows.Select(row => row.AuthorId).Distinct()], cancel);
        return [.. rows.Select(row => row with { Author = names.GetValueOrDefault(row.AuthorId)?.Name })
            .OrderBy(row => row.State == IdeaState.Chosen ? 0 : 1).ThenByDescending(row => row.Supports).ThenBy(row => row.PostedAt)];
    }

    private IQueryable<IdeaRow> Rows(IQueryable<Idea> ideas) =>
        from idea in ideas
        join challenge in db.Set<Challenge>() on idea.ChallengeId equals challenge.Id
        join process in db.Set<Process>() on challenge.ProcessId equals process.Id
        select new IdeaRow(
            idea.Slug, challenge.Slug, process.Year, idea.Title, idea.Text, idea.Language, idea.AuthorId, null, idea.Codi6, idea.PostedAt, idea.State,
            db.Set<IdeaSupport>().Count(support => support.IdeaId == idea.Id), db.Set<IdeaComment>().Count(comment => comment.IdeaId == idea.Id));
}

internal sealed class IdeaNames(TalaiaDb db) : ISheetNames
{
    public string Kind => IdeaRef.Kind;

    public async Task<IReadOnlyDictionary<string, LocalizedText>> OfAsync(IReadOnlyCollection<string> keys, bool drafts, CancellationToken cancel = default) =>
        (await db.Set<Idea>().Where(idea => keys.Contains(idea.Slug)).Select(idea => new { idea.Slug, idea.Title, idea.Language }).ToListAsync(cancel))
            .ToDictionary(idea => idea.Slug, idea => LocalizedText.Empty.With(idea.Language, idea.Title));
}
