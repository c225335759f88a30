using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;

namespace Talaia.Foresight.Trends;

internal sealed class TrendTexts(TalaiaDb db) : IContentTexts
{
    public string Kind => TrendKey.Kind;

    public async Task<IReadOnlyList<ContentText>> ListAsync(CancellationToken cancel = default)
    {
        var trends = await db.Set<Trend>().AsNoTracking().OrderBy(trend => trend.Slug).ToListAsync(cancel);
        return [.. trends.SelectMany(trend => new[]
        {
            new ContentText(trend.Ref, "name", trend.Name, trend.Name, IsOpen: true), new ContentText(trend.Ref, "summary", trend.Name, trend.Summary, IsOpen: true),
        }).Where(text => !text.Text.IsEmpty)];
    }

    public async Task<bool> ReviewAsync(string key, string field, string language, CancellationToken cancel = default) =>
        await db.Set<Trend>().SingleOrDefaultAsync(trend => trend.Slug == key, cancel) is { } found && found.Review(field, language);
}
