using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Talaia.Conference.Editions;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;

namespace Talaia.Conference.KeyIdeas;

/// <summary>The sentences of key ideas; once decided they are not rewritten, though a translation of a machine may still be found good.</summary>
internal sealed class KeyIdeaTexts(TalaiaDb db) : IContentTexts
{
    public string Kind => ConferenceKey.KeyIdeaKind;

    public async Task<IReadOnlyList<ContentText>> ListAsync(CancellationToken cancel = default)
    {
        var ideas = await db.Set<KeyIdea>().AsNoTracking().Where(idea => idea.State != KeyIdeaState.Dropped).OrderBy(idea => idea.Year).ThenBy(idea => idea.Number).ToListAsync(cancel);
        return [.. ideas.Select(idea => new ContentText(idea.Ref, "sentence", idea.Sentence, idea.Sentence, idea.State == KeyIdeaState.Noted))];
    }

    public async Task<bool> ReviewAsync(string key, string field, string language, CancellationToken cancel = default) =>
        field == "sentence" && ConferenceKey.TrySplit(key, out var year, out var rest) && int.TryParse(rest, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && await db.Set<KeyIdea>().SingleOrDefaultAsync(idea => idea.Year == year && idea.Number == number, cancel) is { } found && found.Review(language);
}
