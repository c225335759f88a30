using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Links;

namespace Talaia.Conference.Editions;

internal sealed class EditionNames(TalaiaDb db) : ISheetNames
{
    public string Kind => ConferenceKey.EditionKind;

    public async Task<IReadOnlyDictionary<string, LocalizedText>> OfAsync(IReadOnlyCollection<string> keys, bool drafts, CancellationToken cancel = default)
    {
        var years = keys.Select(key => int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : 0).ToList();
        return await db.Set<Edition>().Where(edition => years.Contains(edition.Year) && (drafts || edition.State == EditionState.Published))
            .Select(edition => new { edition.Year, edition.Title }).ToDictionaryAsync(edition => Edition.Text(edition.Year), edition => edition.Title, cancel);
    }
}
