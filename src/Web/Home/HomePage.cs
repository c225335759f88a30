using Talaia.Consultation.Needs;
using Talaia.Consultation.Waves;
using Talaia.Foresight.Trends;
using Talaia.Reports.Publishing;

namespace Talaia.Web.Home;

/// <summary>What the front page shows.</summary>
/// <param name="Needs">Of the newest wave about needs that is closed, or failing that of the newest that shows figures.</param>
/// <param name="Later">A newer wave that has been answered and shows its figures when it closes.</param>
/// <param name="Report">The newest published report.</param>
public sealed record FrontPage(
    WaveRow? OpenWave, WaveNeeds? Needs, IReadOnlyDictionary<string, double?> Values, WaveRow? Later, ReportRow? Report, IReadOnlyList<TrendRow> Trends);

internal sealed class HomePage(ReadWaves waves, ReadNeeds needs, ReadReports reports, ReadTrends trends, TimeProvider clock)
{
    public async Task<FrontPage> ReadAsync(CancellationToken cancel)
    {
        var all = await waves.ListAsync(cancel);
        var now = clock.GetUtcNow();
        var asking = await needs.WavesAsync(cancel);
        var heard = all.FindAll(wave => wave.Sent > 0 && asking.Contains(wave.Key));
        var told = heard.FindAll(wave => wave.ShowsFiguresAt(now));
        var shown = told.Find(wave => wave.StateAt(now) == WaveState.Closed) ?? told.FirstOrDefault();
        var newest = (await reports.ListAsync(cancel)).FirstOrDefault(report => report.PublishedAt is not null);
        return new FrontPage(
            all.FirstOrDefault(wave => wave.StateAt(now) == WaveState.Open),
            shown is null ? null : await needs.PublicOfWaveAsync(shown.Key, cancel),
            shown is null ? new Dictionary<string, double?>() : await needs.PublicValuesAsync(shown.Key, cancel),
            heard.FirstOrDefault() is { } last && !last.ShowsFiguresAt(now) ? last : null,
            newest,
            newest is null ? [] : [.. (await trends.OfPeriodAsync(newest.Period, publishedOnly: true, cancel)).Take(3)]);
    }
}
