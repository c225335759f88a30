using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Kernel.Search;
using Talaia.Kernel.Texts;

namespace Talaia.Foresight.Trends;

/// <summary>What search knows of trends: only published ones, in every language that they are written in.</summary>
internal static class TrendWords
{
    public static async Task WriteAsync(TalaiaDb db, Trend trend, CancellationToken cancel)
    {
        if (!trend.IsPublished)
            return;
        var words = string.Join(' ', trend.Name.Languages.Union(trend.Summary.Languages)
            .Select(language => TextAnalysis.IndexWords($"{trend.Name[language]} {trend.Summary[language]}", language)));
        var entry = await db.Set<SearchEntry>().SingleOrDefaultAsync(known => known.Kind == TrendKey.Kind && known.Key == trend.Slug, cancel);
        if (entry is null)
            db.Add(new SearchEntry { Kind = TrendKey.Kind, Key = trend.Slug, Words = words });
        else
            entry.Words = words;
    }
}
