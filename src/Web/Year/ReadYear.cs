using Talaia.Conference.Editions;
using Talaia.Consultation.Waves;
using Talaia.Innovation.Processes;
using Talaia.Kernel.Calendar;
using Talaia.Metamodel.Releases;
using Talaia.Reports.Publishing;
using Talaia.Territory.Municipalities;

namespace Talaia.Web.Year;

/// <summary>Computes how the duties of a year stand from what the rooms hold; nothing of it is kept by hand.</summary>
internal sealed class ReadYear(
    ReadWaves waves, ReadReports reports, ReadReleases releases, ReadEditions editions, ReadProcesses processes, ReadMunicipalities municipalities, Links to, TimeProvider clock)
{
    public int ThisYear => Today.Year;

    private DateOnly Today => Day(clock.GetUtcNow());

    public async Task<YearBoard> OfAsync(int year, CancellationToken cancel)
    {
        var all = new Rooms(
            await waves.ListAsync(cancel), await reports.ListAsync(cancel), await releases.AllAsync(cancel),
            await editions.OfYearAsync(year, publishedOnly: false, cancel), await processes.OfYearAsync(year, cancel), (await municipalities.AllAsync(cancel)).Count);
        return new YearBoard(year, [.. Duty.OfYear(year).Select(duty => Find(duty, year, all).On(duty, Today))]);
    }

    private DutyFinding Find(Duty duty, int year, Rooms rooms) => duty.Kind switch
    {
        DutyKind.Wave => Wave(rooms, duty.Period!.Value),
        DutyKind.Report => Report(rooms, duty.Period!.Value),
        DutyKind.Release => Release(rooms, year),
        DutyKind.Conference => Conference(rooms.Edition),
        _ => Process(rooms.Process),
    };

    private DutyFinding Wave(Rooms rooms, Period period)
    {
        if (rooms.Waves.Find(wave => wave.Period == period) is not { } row)
            return DutyFinding.Nothing(to.Waves());
        var isDone = row.StateAt(clock.GetUtcNow()) == WaveState.Closed && row.Sent > 0;
        return new DutyFinding(row.Title, to.Wave(row.Key), isDone ? Day(row.Closes) : null, new DutyProgress("year.answers", row.Sent, rooms.Municipalities));
    }

    private DutyFinding Report(Rooms rooms, Period period) => rooms.Reports.Find(report => report.Period == period) is { } row
        ? new DutyFinding(row.Title, to.OfficeReport(period), row.PublishedAt is { } at ? Day(at) : null)
        : DutyFinding.Nothing(to.OfficeReports());

    private DutyFinding Release(Rooms rooms, int year) => rooms.Releases.Find(release => release.PublishedAt.Year == year) is { } row
        ? new DutyFinding(new(ca: row.Name), to.Metamodel(), Day(row.PublishedAt), new DutyProgress("year.elements", row.ElementCount, row.ElementCount))
        : DutyFinding.Nothing(to.Metamodel());

    /// <summary>Delivered when it has been held.</summary>
    private DutyFinding Conference(EditionRow? row) => row is null
        ? DutyFinding.Nothing(to.OfficeConferences())
        : new DutyFinding(row.Title, to.OfficeConference(row.Year), row.LastDay < Today ? row.LastDay : null, new DutyProgress("year.sessions", row.Sessions, row.Sessions));

    /// <summary>Delivered when its last phase has ended.</summary>
    private DutyFinding Process(ProcessRow? row) => row is null
        ? DutyFinding.Nothing(to.OfficeProcesses())
        : new DutyFinding(row.Methodology.Name, to.OfficeProcess(row.Year), row.EndedAt is { } at ? Day(at) : null, new DutyProgress("year.phases", row.Stays.Count, row.Methodology.Phases.Count));

    private static DateOnly Day(DateTimeOffset instant) => DateOnly.FromDateTime(instant.UtcDateTime);

    private sealed record Rooms(List<WaveRow> Waves, List<ReportRow> Reports, List<ReleaseRow> Releases, EditionRow? Edition, ProcessRow? Process, int Municipalities);
}
