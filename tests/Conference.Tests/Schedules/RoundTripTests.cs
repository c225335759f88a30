using FsCheck;
using FsCheck.Fluent;
using Talaia.Conference.Schedules;

namespace Talaia.Conference.Tests.Schedules;

public class RoundTripTests
{
    private static readonly DateTimeOffset Stamp = new(2026, 11, 1, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void What_is_written_as_schedule_xml_is_read_again_and_keeps_the_rules() => Prop.ForAll(Programmes.Any(), schedule => Same(schedule, ScheduleFormat.Xml)).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_written_as_json_v1_is_read_again_and_keeps_the_rules() => Prop.ForAll(Programmes.Any(), schedule => Same(schedule, ScheduleFormat.JsonV1)).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_written_as_json_v2_is_read_again_and_keeps_the_rules() => Prop.ForAll(Programmes.Any(version2: true), schedule => Same(schedule, ScheduleFormat.JsonV2)).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_gap_is_filled_the_same_way_each_time()
    {
        var bare = new Schedule(new ScheduleConference(""), [], [], [], [
            new ScheduleEvent("U") { Start = Stamp }, new ScheduleEvent("U") { Start = Stamp, Id = "x" }, new ScheduleEvent("") { Start = Stamp.AddDays(2), Guid = "no", Slug = "Ñ" }, new ScheduleEvent("sense hora")]);
        foreach (var format in new[] { ScheduleFormat.Xml, ScheduleFormat.JsonV1, ScheduleFormat.JsonV2 })
        {
            var first = ScheduleWriter.Write(bare, format, Stamp);
            Assert.Equal(first, ScheduleWriter.Write(bare, format, Stamp));
            var reading = ScheduleReader.Read(first);
            Assert.Empty(reading.Problems);
            Assert.Equal(3, reading.Schedule.Events.Count);
            Assert.Equal(3, reading.Schedule.Events.Select(one => one.Guid).Distinct().Count());
            Assert.Equal(2, reading.Schedule.Days.Count);
        }
    }

    [Fact]
    public void Characters_that_no_format_may_hold_are_left_out()
    {
        var odd = new Schedule(new ScheduleConference("a\0b\u0001"), [], [], [], [new ScheduleEvent("x\ud800y\u0002") { Start = Stamp, Room = "r\0", Language = "\0" }]);
        foreach (var format in ScheduleWriter.Formats)
            Assert.DoesNotContain((byte)0, ScheduleWriter.Write(odd, format, Stamp));
        Assert.Equal("xy", ScheduleReader.Read(ScheduleWriter.Write(odd, ScheduleFormat.Xml, Stamp)).Schedule.Events[0].Title);
    }

    private static void Same(Schedule schedule, string format)
    {
        var reading = ScheduleReader.Read(ScheduleWriter.Write(schedule, format, Stamp));
        Assert.Empty(reading.Problems);
        Assert.Equal(format, reading.Format);
        Assert.Equal(Programmes.Json(schedule.Conference), Programmes.Json(reading.Schedule.Conference));
        Assert.Equal(Programmes.Json(schedule.Days), Programmes.Json(reading.Schedule.Days));
        Assert.Equal(schedule.Version, reading.Schedule.Version);
        Assert.Equal(Programmes.Json(Sorted(schedule)), Programmes.Json(Sorted(reading.Schedule)));
    }

    private static IEnumerable<ScheduleEvent> Sorted(Schedule schedule) => schedule.Events.OrderBy(one => one.Guid).Select(one => one with { Line = 0 });
}
