using System.Globalization;
using FsCheck.Xunit;
using Talaia.Foresight.Feeds;

namespace Talaia.Foresight.Tests.Feeds;

public class FeedDatesTests
{
    [Theory]
    [InlineData("Thu, 01 Jan 2004 19:48:21 GMT", "2004-01-01T19:48:21")]
    [InlineData("Thu, 1 Jan 04 19:48:21 GMT", "2004-01-01T19:48:21")]
    [InlineData("1 Jan 2004 19:48 EST", "2004-01-02T00:48:00")]
    [InlineData("Thursday, 01 January 2004 19:48:21 +0130", "2004-01-01T18:18:21")]
    [InlineData("Thu,01 Jan 2004 19:48:21 CEST", "2004-01-01T17:48:21")]
    [InlineData("Thu, 01 Jan 2004", "2004-01-01T00:00:00")]
    [InlineData("Jan 1, 2004 7:48 PM", "2004-01-01T19:48:00")]
    [InlineData("Thu Jan  1 19:48:21 2004", "2004-01-01T19:48:21")]
    [InlineData("Thu Jan 1 19:48:21 EST 2004", "2004-01-02T00:48:21")]
    [InlineData("2004", "2004-01-01T00:00:00")]
    [InlineData("2004-02", "2004-02-01T00:00:00")]
    [InlineData("20040229", "2004-02-29T00:00:00")]
    [InlineData("2004-060", "2004-02-29T00:00:00")]
    [InlineData("2004-W01-4", "2004-01-01T00:00:00")]
    [InlineData("2004-01-01T19:48:21.5-05:00", "2004-01-02T00:48:21")]
    [InlineData("2004-01-01 19:48", "2004-01-01T19:48:00")]
    [InlineData("2004-12-31T24:00:00Z", "2005-01-01T00:00:00")]
    [InlineData("2004-12-31T23:59:60Z", "2004-12-31T23:59:59")]
    [InlineData("20040101T194821Z", "2004-01-01T19:48:21")]
    [InlineData("dijous, 1 de gener de 2004 19:48", "2004-01-01T19:48:00")]
    [InlineData("jeudi 1 août 2024 10:00:00 +0200", "2024-08-01T08:00:00")]
    public void Dates_of_many_hands_are_understood(string text, string expected) =>
        Assert.Equal(DateTime.Parse(expected, CultureInfo.InvariantCulture), FeedDates.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("2004-02-30")]
    [InlineData("32 Jan 2004")]
    [InlineData("1 Foo 2004")]
    [InlineData("Thu, 01 Jan 2004 25:61:00 GMT")]
    public void What_is_no_date_is_none(string text) => Assert.Null(FeedDates.Parse(text));

    [Property]
    public bool Every_instant_written_as_rfc_1123_and_iso_comes_back(DateTime any)
    {
        var instant = new DateTime(any.Ticks - any.Ticks % TimeSpan.TicksPerSecond, DateTimeKind.Utc);
        return instant.Year < 1000
            || (FeedDates.Parse(instant.ToString("r", CultureInfo.InvariantCulture)) == instant && FeedDates.Parse(instant.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)) == instant);
    }
}
