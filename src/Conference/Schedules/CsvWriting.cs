using System.Globalization;
using System.Text;
using Talaia.Kernel.Tables;

namespace Talaia.Conference.Schedules;

/// <summary>
/// Writes the events as comma-separated values (RFC 4180, UTF-8 with byte-order mark), its cells by <see cref="CsvTable"/>.
/// </summary>
internal static class CsvWriting
{
    private const string Header = "id,guid,title,subtitle,day,start,end,minutes,room,track,type,language,persons,abstract,description,url\r\n";

    public static byte[] Write(Schedule schedule)
    {
        var text = new StringBuilder("\uFEFF").Append(Header);
        foreach (var one in schedule.Events)
        {
            string?[] cells =
            [
                one.Id, one.Guid, one.Title, one.Subtitle, one.Start is { } day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
                one.Start is { } start ? Written.Instant(start) : null, one.End is { } end ? Written.Instant(end) : null,
                one.Duration is { } length ? ((long)length.TotalMinutes).ToString(CultureInfo.InvariantCulture) : null, one.Room, one.Track, one.Type, one.Language,
                string.Join("; ", one.Persons.Select(person => person.Name)), one.Abstract, one.Description, one.Url,
            ];
            text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Cell(string? value) => CsvTable.Cell(CleanText.Of(value ?? ""));
}
