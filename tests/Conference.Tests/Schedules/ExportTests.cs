using System.Globalization;
using System.Text;
using System.Text.Json;
using CsvHelper;
using FsCheck;
using FsCheck.Fluent;
using Talaia.Conference.Schedules;

namespace Talaia.Conference.Tests.Schedules;

public class ExportTests
{
    private static readonly DateTimeOffset Stamp = new(2026, 11, 1, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_calendar_keeps_to_the_standard_and_says_the_same() => Prop.ForAll(Programmes.Any(), schedule =>
    {
        var bytes = ScheduleWriter.Write(schedule, ScheduleFormat.Calendar, Stamp);
        var text = Encoding.UTF8.GetString(bytes);
        Assert.All(text.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
        Assert.DoesNotContain("\n", text.Replace("\r\n", "", StringComparison.Ordinal));
        var read = CalendarReader.Read(bytes);
        Assert.DoesNotContain(read.Problems, problem => problem.Code != "empty-calendar");
        Assert.Equal(
            schedule.Events.OrderBy(one => one.Guid).Select(one => (one.Guid, one.Title, Utc(one.Start!.Value))),
            read.Events.OrderBy(one => one.Uid).Select(one => (one.Uid, one.Summary!, one.Start!)));
        if (schedule.Events.Count > 0)
            Assert.True(read.Components["VTIMEZONE"] == 1 && text.Contains("DTSTART;TZID=Europe/Madrid:", StringComparison.Ordinal) && text.Contains("DTSTAMP:20261101T080000Z", StringComparison.Ordinal), text);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_spreadsheet_runs_no_formula_of_ours() => Prop.ForAll(Programmes.Any(), schedule =>
    {
        using var stream = new MemoryStream(ScheduleWriter.Write(schedule, ScheduleFormat.Csv, Stamp));
        using var csv = CsvReader.Create(new StreamReader(stream), new CsvReaderOptions { HasHeader = false });
        var rows = new List<string[]>();
        while (csv.Read())
            rows.Add([.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]);
        Assert.Equal(schedule.Events.Count + 1, rows.Count);
        Assert.All(rows, row => Assert.Equal(16, row.Length));
        Assert.All(rows.SelectMany(row => row), cell => Assert.False(cell.Length > 0 && "=+-@\t\r\n".Contains(cell[0], StringComparison.Ordinal), cell));
        Assert.Equal(schedule.Events.Select(one => one.Title), rows.Skip(1).Select(row => row[2].TrimStart('\'')));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Json_ld_names_each_session_with_time_place_and_people() => Prop.ForAll(Programmes.Any(), schedule =>
    {
        using var json = JsonDocument.Parse(ScheduleWriter.Write(schedule, ScheduleFormat.JsonLd, Stamp));
        Assert.Equal("https://schema.org", json.RootElement.GetProperty("@context").GetString());
        var sessions = json.RootElement.GetProperty("subEvent").EnumerateArray().ToList();
        Assert.Equal(schedule.Events.Select(one => (one.Title, one.Start)), sessions.Select(one => (one.GetProperty("name").GetString()!, (DateTimeOffset?)one.GetProperty("startDate").GetDateTimeOffset())));
    }).QuickCheckThrowOnFailure();

    private static string Utc(DateTimeOffset time) => time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
