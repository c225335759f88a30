using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;

namespace Talaia.Conference.Editions;

internal sealed class EditionTexts(TalaiaDb db) : IContentTexts
{
    public string Kind => ConferenceKey.EditionKind;

    public async Task<IReadOnlyList<ContentText>> ListAsync(CancellationToken cancel = default)
    {
        var editions = await db.Set<Edition>().AsNoTracking().OrderByDescending(edition => edition.Year).ToListAsync(cancel);
        return [.. editions.SelectMany(edition => new[] { ("title", edition.Title), ("lede", edition.Lede), ("place", edition.Place) }
            .Select(text => new ContentText(edition.Ref, text.Item1, edition.Title, text.Item2, IsOpen: true))).Where(text => !text.Text.IsEmpty)];
    }

    public async Task<bool> ReviewAsync(string key, string field, string language, CancellationToken cancel = default) =>
        int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && await db.Set<Edition>().SingleOrDefaultAsync(edition => edition.Year == year, cancel) is { } found && found.Review(field, language);
}
