using Microsoft.EntityFrameworkCore;
using Talaia.Conference.Editions;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Links;

namespace Talaia.Conference.KeyIdeas;

internal sealed class KeyIdeaNames(TalaiaDb db) : ISheetNames
{
    public string Kind => ConferenceKey.KeyIdeaKind;

    public async Task<IReadOnlyDictionary<string, LocalizedText>> OfAsync(IReadOnlyCollection<string> keys, bool drafts, CancellationToken cancel = default)
    {
        var years = keys.Select(key => ConferenceKey.TrySplit(key, out var year, out _) ? year : 0).Distinct().ToList();
        var found = await (
            from idea in db.Set<KeyIdea>().AsNoTracking()
            where years.Contains(idea.Year)
            join edition in db.Set<Edition>() on idea.EditionId equals edition.Id
            where drafts || (edition.State == EditionState.Published && idea.State == KeyIdeaState.Approved)
            select idea).ToListAsync(cancel);
        return found.Where(idea => keys.Contains(idea.Ref.Key)).ToDictionary(idea => idea.Ref.Key, idea => idea.Sentence);
    }
}
