using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Links;

namespace Talaia.Foresight.Trends;

/// <summary>The names of trends; drafts only for those who may see them.</summary>
internal sealed class TrendNames(TalaiaDb db) : ISheetNames
{
    public string Kind => TrendKey.Kind;

    public async Task<IReadOnlyDictionary<string, LocalizedText>> OfAsync(IReadOnlyCollection<string> keys, bool drafts, CancellationToken cancel = default) =>
        await db.Set<Trend>().AsNoTracking().Where(trend => keys.Contains(trend.Slug) && (drafts || trend.State == TrendState.Published))
            .ToDictionaryAsync(trend => trend.Slug, trend => trend.Name, cancel);
}
