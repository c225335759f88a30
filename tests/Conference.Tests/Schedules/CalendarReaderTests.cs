using System.Text;
using Talaia.Conference.Schedules;
using Talaia.Kernel.Problems;

namespace Talaia.Conference.Tests.Schedules;

public class CalendarReaderTests
{
    [Theory]
    [InlineData("DTSTART:20260701T100000Z", "2026-07-01T10:00:00+00:00")]
    [InlineData("DTSTART;TZID=Europe/Madrid:20260701T100000", "2026-07-01T08:00:00+00:00")]
    [InlineData("DTSTART;TZID=\"Romance Standard Time\":20260101T100000", "2026-01-01T09:00:00+00:00")]
    [InlineData("DTSTART;TZID=Lloc/Inventat:20260701T100000", "2026-07-01T07:00:00+00:00")]
    [InlineData("DTSTART;TZID=Lloc/Inventat:20261201T100000", "2026-12-01T08:00:00+00:00")]
    [InlineData("DTSTART:20260701T100000", "2026-07-01T10:00:00")]
    [InlineData("DTSTART;VALUE=DATE:20260701", "2026-07-01")]
    [InlineData("dtstart:20260701", "2026-07-01")]
    public void A_start_is_carried_to_universal_time_where_its_zone_is_known(string line, string start)
    {
        Assert.Equal(start, Read(Calendar(line)).Events.Single().Start);
    }

    [Fact]
    public void Folded_lines_quotes_and_escapes_are_resolved()
    {
        var one = Read(Calendar("DTSTART:20260701T100000Z\r\nDURATION:PT1H30M\r\nSUMMARY;X=\"a:b;c\":Un\\, dos\\; tr\r\n es\\nquatre\r\nRRULE:FREQ=DAILY;COUNT=3")).Events.Single();
        Assert.Equal(("Un, dos; tres\nquatre", "2026-07-01T11:30:00+00:00", "FREQ=DAILY;COUNT=3"), (one.Summary, one.End, one.Rrule));
    }

    [Theory]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x\n", "not-closed")]
    [InlineData("BEGIN:VCALENDAR\r\nEND:VEVENT\r\nEND:VCALENDAR", "not-open")]
    [InlineData("BEGIN:VCALENDAR\r\nsense sentit\r\nEND:VCALENDAR", "not-a-line")]
    [InlineData("BEGIN:VCALENDAR\nEND:VCALENDAR", "bare-line-end")]
    [InlineData("BEGIN:VCALENDAR\r\n\r\nEND:VCALENDAR", "blank-line")]
    [InlineData("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20261399\r\nEND:VEVENT\r\nEND:VCALENDAR", "bad-time")]
    [InlineData("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20260102\r\nDTEND:20260101\r\nEND:VEVENT\r\nEND:VCALENDAR", "end-before-start")]
    public void What_departs_from_the_standard_is_a_problem_and_the_rest_is_read(string text, string code)
    {
        var read = Read(text);
        Assert.Equal(1, read.Components["VCALENDAR"]);
        Assert.Contains(read.Problems, problem => problem.Code == code && problem.Where?.Line > 0);
    }

    [Fact]
    public void A_file_without_a_component_is_refused()
    {
        Assert.Throws<InputException>(() => Read(""));
        Assert.Throws<InputException>(() => Read("<html/>"));
    }

    [Fact]
    public void No_bytes_break_the_reader()
    {
        var random = new Random(7);
        var whole = Encoding.UTF8.GetBytes(Calendar("DTSTART;TZID=Lloc/Inventat:20260701T100000\r\nDURATION:P1W"));
        for (var round = 0; round < 3000; round++)
        {
            var broken = (byte[])whole.Clone();
            for (var times = random.Next(1, 12); times > 0; times--)
                broken[random.Next(broken.Length)] = (byte)random.Next(256);
            var failure = Record.Exception(() => CalendarReader.Read(broken));
            Assert.True(failure is null or InputException, failure?.ToString());
        }

        Assert.Equal(200_000, Read(string.Concat(Enumerable.Repeat("BEGIN:A\n", 200_000)) + string.Concat(Enumerable.Repeat("END:B\n", 200_000))).Components["A"]);
    }

    private static CalendarSummary Read(string text) => CalendarReader.Read(Encoding.UTF8.GetBytes(text), "a.ics");

    private static string Calendar(string lines) => "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//CA\r\nBEGIN:VTIMEZONE\r\nTZID:Lloc/Inventat\r\nBEGIN:STANDARD\r\nDTSTART:19701025T030000\r\n"
        + "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nTZOFFSETFROM:+0300\r\nTZOFFSETTO:+0200\r\nEND:STANDARD\r\nBEGIN:DAYLIGHT\r\nDTSTART:19700329T020000\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n"
        + $"TZOFFSETFROM:+0200\r\nTZOFFSETTO:+0300\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260101T000000Z\r\n{lines}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
}
