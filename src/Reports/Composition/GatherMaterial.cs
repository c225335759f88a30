using Talaia.Consultation.Needs;
using Talaia.Consultation.Waves;
using Talaia.Foresight.Rankings;
using Talaia.Foresight.Trends;
using Talaia.Kernel.Calendar;
using Talaia.Kernel.Settings;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Releases;
using Talaia.Metamodel.Solutions;
using Talaia.Reports.Publishing;
using Talaia.Territory.Bodies;

namespace Talaia.Reports.Composition;

/// <summary>Reads what a period's report needs from the rooms below.</summary>
public sealed class GatherMaterial(
    ReadWaves waves, ReadNeeds needs, ReadTrends trends, ReadTrend trend, ReadRanking rankings, ReadReleases releases, ReadElements elements,
    ReadSolutions solutions, ReadBodies bodies, Provenance provenance, TimeProvider clock)
{
    private const int Terms = 12;

    internal async Task<ReportMaterial> OfAsync(Report report, CancellationToken cancel)
    {
        var own = await waves.ByKeyAsync(report.Period.ToString(), cancel);
        var later = own?.ShowsFiguresAt(clock.GetUtcNow()) == false ? own : null;
        var wave = later is null ? own : await BeforeAsync(later, cancel);
        var release = await releases.LatestAsync(cancel);
        return new ReportMaterial(
            report.Period, report.Title, report.Lede, report.PublishedAt,
            await provenance.IsDemonstrationAsync(cancel),
            wave,
            wave is null ? null : await needs.PublicOfWaveAsync(wave.Key, cancel),
            wave is null ? new Dictionary<string, double?>() : await needs.PublicValuesAsync(wave.Key, cancel),
            await TrendsAsync(report.Period, cancel),
            await rankings.OfPeriodAsync(report.Period, Terms, cancel),
            release,
            release is null ? [] : await elements.OfReleaseAsync(release.Id, cancel),
            await solutions.FactsAsync(cancel),
            (await bodies.AllAsync(cancel)).ToDictionary(body => body.Id, body => body.Name))
        {
            Later = later,
        };
    }

    private async Task<WaveRow?> BeforeAsync(WaveRow later, CancellationToken cancel)
    {
        var asking = await needs.WavesAsync(cancel);
        return (await waves.ListAsync(cancel)).Find(wave => string.CompareOrdinal(wave.Key, later.Key) < 0 && wave.Sent > 0 && asking.Contains(wave.Key) && wave.ShowsFiguresAt(clock.GetUtcNow()));
    }

    private async Task<List<TrendSheet>> TrendsAsync(Period period, CancellationToken cancel)
    {
        var rows = (await trends.ListAsync(publishedOnly: true, cancel)).Where(row => row.PublishedPeriod <= period)
            .OrderByDescending(row => row.PublishedPeriod).ThenByDescending(row => row.Ring).ThenBy(row => row.Slug, StringComparer.Ordinal);
        var sheets = new List<TrendSheet>();
        foreach (var row in rows)
            sheets.Add((await trend.BySlugAsync(row.Slug, publishedOnly: true, cancel))!);
        return sheets;
    }
}
