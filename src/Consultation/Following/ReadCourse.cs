using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Reminders;
using Talaia.Consultation.Responses;
using Talaia.Consultation.Waves;
using Talaia.Kernel.Data;
using Talaia.Territory.Municipalities;

namespace Talaia.Consultation.Following;

/// <summary>The end of one day of a wave.</summary>
/// <param name="Day">From 1, the day on which it opened.</param>
/// <param name="Sent">Towns that had sent by then; null on days still to come.</param>
/// <param name="Former">Share (0–1) of its towns that had sent in the wave before when the same share of its time had gone; null without one.</param>
public sealed record CourseDay(int Day, DateOnly Date, int? Sent, double? Former);

/// <summary>How a wave goes.</summary>
/// <param name="Asked">Towns that it asks.</param>
/// <param name="Waiting">How many towns stand at each point before sending.</param>
/// <param name="Blocked">Towns that have begun and saved nothing for <see cref="ReadCourse.QuietDays"/> days, the longest first.</param>
/// <param name="Forecast">Null without a former wave, and once it has closed.</param>
public sealed record WaveCourse(
    int Asked, int Sent, IReadOnlyList<CourseDay> Days, IReadOnlyDictionary<Reminded, int> Waiting, IReadOnlyList<TownStanding> Blocked, string? FormerKey, ResponseForecast? Forecast);

/// <summary>Follows a wave over its days, beside the wave before.</summary>
public sealed class ReadCourse(TalaiaDb db, ReadStanding standing, ReadMunicipalities municipalities, TimeProvider clock)
{
    /// <summary>A town that has begun and saved nothing for so long is blocked.</summary>
    public const int QuietDays = 5;

    /// <returns>Null when there is no such wave.</returns>
    public async Task<WaveCourse?> OfWaveAsync(string waveKey, CancellationToken cancel = default)
    {
        var waves = await db.Set<Wave>().Where(wave => wave.Key.CompareTo(waveKey) <= 0).OrderByDescending(wave => wave.Key)
            .Select(wave => new Span(wave.Id, wave.Key, wave.Opens, wave.Closes)).Take(2).ToListAsync(cancel);
        if (waves.Count == 0 || waves[0].Key != waveKey)
            return null;
        var (wave, now) = (waves[0], clock.GetUtcNow());
        var towns = await standing.OfWaveAsync(wave.Id, wave.Closes, cancel);
        var bands = (await municipalities.AllAsync(cancel)).ToDictionary(town => town.Codi6, town => town.Band.Key);
        var former = waves.Count == 1 ? null : waves[1];
        var paces = former is null ? [] : await PacesAsync(former, bands, cancel);
        var forecast = now >= wave.Closes || now < wave.Opens ? null : ResponseForecast.Of(await PacesAsync(wave, bands, cancel), paces, wave.ShareAt(now));
        return new WaveCourse(
            towns.Count,
            towns.Count(town => town.FirstSentAt is not null),
            [.. Days(wave, towns, paces, now)],
            Enum.GetValues<Reminded>().ToDictionary(point => point, point => towns.Count(town => town.Waits == point)),
            [.. towns.Where(town => town.Waits is Reminded.NotFinished or Reminded.NotSigned && town.SavedAt < now.AddDays(-QuietDays)).OrderBy(town => town.SavedAt)],
            former?.Key,
            forecast);
    }

    private static IEnumerable<CourseDay> Days(Span wave, List<TownStanding> towns, List<TownPace> former, DateTimeOffset now)
    {
        var sent = towns.Where(town => town.FirstSentAt is not null).Select(town => town.FirstSentAt!.Value).Order().ToList();
        var first = DateOnly.FromDateTime(wave.Opens.UtcDateTime);
        var days = DateOnly.FromDateTime(wave.Closes.UtcDateTime).DayNumber - first.DayNumber + 1;
        for (var day = 1; day <= days; day++)
        {
            var end = new DateTimeOffset(first.AddDays(day).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
            var share = wave.ShareAt(end);
            yield return new CourseDay(day, first.AddDays(day - 1), end.AddDays(-1) > now ? null : sent.Count(at => at < end),
                former.Count == 0 ? null : former.Count(town => town.SentAt <= share) / (double)former.Count);
        }
    }

    private async Task<List<TownPace>> PacesAsync(Span wave, Dictionary<string, string> bands, CancellationToken cancel)
    {
        var rows = await (
            from town in db.Set<WaveTown>()
            where town.WaveId == wave.Id
            from response in db.Set<Response>().Where(response => response.WaveId == wave.Id && response.Codi6 == town.Codi6).DefaultIfEmpty()
            select new { town.Codi6, StartedAt = (DateTimeOffset?)response.StartedAt, response.FirstSentAt }).ToListAsync(cancel);
        return rows.ConvertAll(row => new TownPace(bands.GetValueOrDefault(row.Codi6, ""), row.StartedAt is { } begun ? wave.ShareAt(begun) : null, row.FirstSentAt is { } sent ? wave.ShareAt(sent) : null));
    }

    private sealed record Span(Guid Id, string Key, DateTimeOffset Opens, DateTimeOffset Closes)
    {
        public double ShareAt(DateTimeOffset at) => Math.Max(0, (at - Opens) / (Closes - Opens));
    }
}
