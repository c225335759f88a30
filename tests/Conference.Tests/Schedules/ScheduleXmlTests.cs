using System.Diagnostics;
using System.Text;
using Talaia.Conference.Schedules;
using Talaia.Kernel.Problems;

namespace Talaia.Conference.Tests.Schedules;

public class ScheduleXmlTests
{
    [Theory]
    [InlineData("00:45", 45)]
    [InlineData("1:30", 90)]
    [InlineData("1:02:15", 1575)]
    [InlineData("50", 50)]
    [InlineData("PT1H30M", 90)]
    [InlineData("P1DT5M", 1445)]
    public void A_duration_is_read_in_every_notation(string written, int minutes)
    {
        Assert.Equal(TimeSpan.FromMinutes(minutes), One($"<duration>{written}</duration>").Duration);
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("1000000")]
    [InlineData("99999999999999999999:00")]
    [InlineData("-5")]
    public void A_duration_that_is_none_is_noted_and_left_out(string written)
    {
        var reading = Programmes.Read(Event($"<duration>{written}</duration>"));
        Assert.Null(reading.Schedule.Events[0].Duration);
        Assert.Contains(reading.Notes, note => note.Code == "bad-duration" && note.Where?.Line == 3);
    }

    [Theory]
    [InlineData("<date>2026-07-01T10:00:00+03:00</date>", "2026-07-01T07:00:00Z")]
    [InlineData("<date>2026-07-01T10:00:00</date>", "2026-07-01T08:00:00Z")]
    [InlineData("<date>2026-01-01T10:00</date>", "2026-01-01T09:00:00Z")]
    [InlineData("<start>10:00</start>", "2026-07-01T08:00:00Z")]
    [InlineData("<start>01:30</start>", "2026-07-01T23:30:00Z")]
    [InlineData("<date>2026-07-05</date><start>01:30</start>", "2026-07-04T23:30:00Z")]
    public void A_start_is_worked_out_from_what_the_file_says(string written, string utc)
    {
        Assert.Equal(DateTimeOffset.Parse(utc), One(written).Start);
    }

    [Fact]
    public void Rooms_and_persons_count_by_name_wherever_they_stand()
    {
        var reading = Programmes.Read("""
            <schedule><conference><title>C</title></conference>
            <day index="1" date="2026-07-01"><room name="A"/><event id="1"><room> B </room><persons><person>Aina</person><person id="7">Pol</person></persons></event>
            <event id="2"><room>B</room><language>de, en</language><persons><person id="8">Aina</person></persons></event></day></schedule>
            """);
        var summary = ScheduleSummary.Of(reading);
        Assert.Equal((2, 2, 1), (summary.Rooms, summary.Persons, summary.Languages["de, en"]));
    }

    [Theory]
    [InlineData("<schedule><day></schedule>", "not-well-formed")]
    [InlineData("<!DOCTYPE schedule [<!ENTITY a 'b'>]><schedule>&a;</schedule>", "not-well-formed")]
    [InlineData("<schedule>\u0001</schedule>", "not-well-formed")]
    [InlineData("<?xml version='1.0' encoding='klingon'?><schedule/>", "not-well-formed")]
    [InlineData("", "not-well-formed")]
    [InlineData("hello", "not-well-formed")]
    [InlineData("<html><body/></html>", "not-a-schedule")]
    [InlineData("{}", "not-a-schedule")]
    [InlineData("{\"schedule\":", "not-well-formed")]
    [InlineData("{\"schedule\":{\"a\":\"\\u0000\"}}", "bad-text")]
    [InlineData("{\"schedule\":{\"a\":\"\\ud800\"}}", "bad-text")]
    public void What_cannot_be_read_is_refused_with_its_line(string text, string code)
    {
        var refused = Assert.Throws<InputException>(() => Programmes.Read(text));
        Assert.Equal(code, refused.Problems[0].Code);
        Assert.NotNull(refused.Problems[0].Where?.Line);
    }

    [Fact]
    public void Bytes_that_are_not_of_the_encoding_are_refused()
    {
        Assert.Throws<InputException>(() => ScheduleReader.Read(Encoding.Latin1.GetBytes("<?xml version='1.0' encoding='utf-8'?><schedule>à</schedule>")));
        Assert.Throws<InputException>(() => ScheduleReader.Read(Encoding.Latin1.GetBytes("{\"schedule\":{\"a\":\"à\"}}")));
        Assert.Throws<InputException>(() => ScheduleReader.Read(new byte[] { 0, 0, 0, 0 }));
        Assert.Single(ScheduleReader.Read(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("<schedule><event id='1'/></schedule>")).ToArray()).Schedule.Events);
    }

    [Fact]
    public void Depth_and_size_cost_no_more_than_their_share()
    {
        var watch = Stopwatch.StartNew();
        Assert.Equal("too-deep", Assert.Throws<InputException>(() => Programmes.Read(string.Concat(Enumerable.Repeat("<a>", 200_000)))).Problems[0].Code);
        Assert.Throws<InputException>(() => Programmes.Read("{\"schedule\":" + new string('[', 200_000)));
        Assert.Throws<InputException>(() => ScheduleReader.Read(new byte[ScheduleReader.MostBytes + 1]));
        var many = new StringBuilder("{\"schedule\":{");
        for (var at = 0; at < 200_000; at++)
            many.Append("\"a\":1,");
        Assert.Empty(Programmes.Read(many.Append("\"b\":1}}").ToString()).Schedule.Events);
        var dashes = $"<schedule><event><start>{new string('1', 1_000_000)}</start><duration>{new string('1', 1_000_000)}</duration><slug>{new string('a', 1_000_000)}!</slug></event></schedule>";
        Assert.Single(Programmes.Read(dashes).Schedule.Events);
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(2), watch.Elapsed.ToString());
    }

    private static ScheduleEvent One(string inside) => Programmes.Read(Event(inside)).Schedule.Events.Single();

    private static string Event(string inside) => $"""
        <schedule><version>1</version><conference><title>C</title><day_change>04:00</day_change><time_zone_name>Europe/Madrid</time_zone_name></conference>
        <day index="1" date="2026-07-01"><room name="A">
        <event id="1">{inside}</event>
        </room></day></schedule>
        """;
}
