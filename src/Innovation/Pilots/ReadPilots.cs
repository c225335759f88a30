using Microsoft.EntityFrameworkCore;
using Talaia.Innovation.Challenges;
using Talaia.Innovation.Ideas;
using Talaia.Innovation.Processes;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Links;

namespace Talaia.Innovation.Pilots;

public sealed record PilotRow(
    string Slug, LocalizedText Name, LocalizedText Hypothesis, IReadOnlyList<string> Sites, DateOnly Starts, DateOnly Ends, DateTimeOffset? ClosedAt, PilotResult? Result,
    string Idea, string IdeaTitle, string Challenge, int Year);

/// <summary>What an indicator measured, with the days in order.</summary>
public sealed record IndicatorRow(
    int Number, LocalizedText Name, string Unit, double Baseline, double Target, Direction Direction, IReadOnlyList<ReadingRow> Readings)
{
    public ReadingRow? Last => Readings.Count == 0 ? null : Readings[^1];

    /// <summary>Whether the last reading is at the target or beyond.</summary>
    public bool IsReached => Last is { } last && (Direction == Direction.Up ? last.Value >= Target : last.Value <= Target);
}

public sealed record ReadingRow(DateOnly On, double Value);

public sealed record PilotSheet(PilotRow Row, IReadOnlyList<IndicatorRow> Indicators);

/// <summary>Pilots: lists in the order of their start, and one with its readings.</summary>
public sealed class ReadPilots(TalaiaDb db)
{
    public async Task<IReadOnlyList<PilotRow>> OfYearAsync(int year, CancellationToken cancel = default) =>
        [.. (await Rows(db.Set<Pilot>()).ToListAsync(cancel)).Where(pilot => pilot.Year == year).OrderBy(pilot => pilot.Starts).ThenBy(pilot => pilot.Slug, StringComparer.Ordinal)];

    public async Task<IReadOnlyList<PilotRow>> OfIdeaAsync(string idea, CancellationToken cancel = default) =>
        [.. (await Rows(db.Set<Pilot>()).ToListAsync(cancel)).Where(pilot => pilot.Idea == idea).OrderBy(pilot => pilot.Starts)];

    public async Task<PilotSheet?> BySlugAsync(string slug, CancellationToken cancel = default)
    {
        if (await Rows(db.Set<Pilot>().Where(pilot => pilot.Slug == slug)).SingleOrDefaultAsync(cancel) is not { } row)
            return null;
        var indicators = await db.Set<Indicator>().AsNoTracking().Where(indicator => db.Set<Pilot>().Any(pilot => pilot.Id == indicator.PilotId && pilot.Slug == slug)).OrderBy(indicator => indicator.Number).ToListAsync(cancel);
        var ids = indicators.ConvertAll(indicator => indicator.Id);
        var readings = (await db.Set<Reading>().AsNoTracking().Where(reading => ids.Contains(reading.IndicatorId)).ToListAsync(cancel)).ToLookup(reading => reading.IndicatorId);
        return new PilotSheet(row, [.. indicators.Select(indicator => new IndicatorRow(
            indicator.Number, indicator.Name, indicator.Unit, indicator.Baseline, indicator.Target, indicator.Direction,
            [.. readings[indicator.Id].OrderBy(reading => reading.On).Select(reading => new ReadingRow(reading.On, reading.Value))]))]);
    }

    private IQueryable<PilotRow> Rows(IQueryable<Pilot> pilots) =>
        from pilot in pilots
        join idea in db.Set<Idea>() on pilot.IdeaId equals idea.Id
        join challenge in db.Set<Challenge>() on idea.ChallengeId equals challenge.Id
        join process in db.Set<Process>() on challenge.ProcessId equals process.Id
        select new PilotRow(
            pilot.Slug, pilot.Name, pilot.Hypothesis, pilot.Sites, pilot.Starts, pilot.Ends, pilot.ClosedAt, pilot.Result,
            idea.Slug, idea.Title, challenge.Slug, process.Year);
}

internal sealed class PilotNames(TalaiaDb db) : ISheetNames
{
    public string Kind => PilotRef.Kind;

    public async Task<IReadOnlyDictionary<string, LocalizedText>> OfAsync(IReadOnlyCollection<string> keys, bool drafts, CancellationToken cancel = default) =>
        await db.Set<Pilot>().Where(pilot => keys.Contains(pilot.Slug)).ToDictionaryAsync(pilot => pilot.Slug, pilot => pilot.Name, cancel);
}
