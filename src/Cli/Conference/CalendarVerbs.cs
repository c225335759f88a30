using System.CommandLine;
using System.Globalization;
using System.Text;
using Talaia.Cli.Shell;
using Talaia.Conference.Schedules;

namespace Talaia.Cli.Conference;

internal static class CalendarVerbs
{
    private static readonly Argument<string> File = new("FILE") { Description = "iCalendar file." };

    public static Command Make() => Verb.Group("ics", "Calendar files.",
        Verb.Make("check", "Count what a calendar holds and say where it departs from RFC 5545.", "ics check programme.ics --json", File).Plain(async (parsed, cancel) =>
        {
            var path = parsed.GetValue(File)!;
            var summary = CalendarReader.Read(await InputFile.ReadAsync(path, CalendarReader.MostBytes, cancel), Path.GetFileName(path));
            if (Settings.Json(parsed))
                await Console.Out.WriteLineAsync(CheckJson.Of(summary));
            else
                await Console.Out.WriteAsync(Words(summary));
        }));

    private static string Words(CalendarSummary summary)
    {
        var text = new StringBuilder();
        text.AppendLine(string.Join(", ", summary.Components.Select(pair => $"{pair.Key} {pair.Value.ToString(CultureInfo.InvariantCulture)}")));
        foreach (var one in summary.Events)
            text.AppendLine(CultureInfo.InvariantCulture, $"{one.Start} – {one.End} {one.Summary} {one.Rrule}");
        CheckText.List(text, "problems", summary.Problems);
        return text.ToString();
    }
}
