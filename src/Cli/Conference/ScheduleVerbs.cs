using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Talaia.Cli.Shell;
using Talaia.Conference.Editions;
using Talaia.Conference.Schedules;
using Talaia.Conference.Sessions;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Problems;

namespace Talaia.Cli.Conference;

internal static class ScheduleVerbs
{
    private static readonly Argument<string> File = new("FILE") { Description = "schedule.xml, or schedule JSON v1 or v2." };
    private static readonly Option<int?> Year = new("--edition") { Description = "Year of the edition (default: the file's own; of an export the latest)." };
    private static readonly Option<string> Format = new("--format") { Description = string.Join(", ", ScheduleWriter.Formats), Required = true };
    private static readonly Option<string> Out = new("--out") { Description = "File to write.", Required = true };

    public static Command Make() => Verb.Group("schedule", "Programmes of conferences.", Check(), Import(), Export());

    private static Command Check() => Verb.Make("check", "Count what a programme holds and say what is wrong with it.", "schedule check schedule.xml --json", File)
        .Plain(async (parsed, cancel) =>
        {
            var summary = ScheduleSummary.Of(await ReadAsync(parsed, cancel));
            if (Settings.Json(parsed))
                await Console.Out.WriteLineAsync(CheckJson.Of(summary));
            else
                await Console.Out.WriteAsync(CheckText.Of(summary));
        });

    private static Command Import() => Verb.Make(
        "import", "Make the programme of an edition be that of a file; the edition is opened as a draft where there is none.", "schedule import schedule.xml --edition 2026", File, Year)
        .WithHouse(async (parsed, services, cancel) =>
        {
            var schedule = (await ReadAsync(parsed, cancel)).Schedule;
            var (first, last) = Days(schedule);
            var year = parsed.GetValue(Year) ?? first.Year;
            if (await services.GetRequiredService<ReadEditions>().OfYearAsync(year, publishedOnly: false, cancel) is null)
                await services.GetRequiredService<OpenEdition>().RunAsync(year, Plan(schedule, first, last), "cli", cancel);
            Output.Json(await services.GetRequiredService<ImportSchedule>().RunAsync(year, schedule, "cli", cancel: cancel));
        });

    private static Command Export() => Verb.Make("export", "Write the programme of an edition.", "schedule export --edition 2026 --format ics --out programme.ics", Year, Format, Out)
        .WithHouse(async (parsed, services, cancel) =>
        {
            var editions = await services.GetRequiredService<ReadEditions>().ListAsync(publishedOnly: false, cancel);
            var year = parsed.GetValue(Year) ?? editions.Select(edition => edition.Year).DefaultIfEmpty(0).Max();
            var schedule = await services.GetRequiredService<ReadSchedule>().RunAsync(year, publishedOnly: false, cancel: cancel)
                ?? throw new InputException(new Problem("unknown-edition", year == 0 ? "There is no edition yet." : FormattableString.Invariant($"There is no conference of {year}.")));
            var bytes = ScheduleWriter.Write(schedule, parsed.GetValue(Format)!, services.GetRequiredService<TimeProvider>().GetUtcNow());
            await OutputFile.WriteAsync(parsed.GetValue(Out)!, bytes, cancel);
        });

    private static async Task<ScheduleReading> ReadAsync(ParseResult parsed, CancellationToken cancel)
    {
        var path = parsed.GetValue(File)!;
        return ScheduleReader.Read(await InputFile.ReadAsync(path, ScheduleReader.MostBytes, cancel), Path.GetFileName(path));
    }

    private static (DateOnly First, DateOnly Last) Days(Schedule schedule)
    {
        var starts = schedule.Events.Select(one => one.Start).OfType<DateTimeOffset>().Select(start => DateOnly.FromDateTime(start.DateTime)).ToList();
        if (schedule.Conference.Start is null && starts.Count == 0)
            throw new InputException(new Problem("schedule-without-sessions", "The programme names no day: neither of the conference nor of a session."));
        var first = schedule.Conference.Start ?? starts.Min();
        return (first, schedule.Conference.End is { } end && end >= first ? end : starts.Append(first).Max());
    }

    private static EditionPlan Plan(Schedule schedule, DateOnly first, DateOnly last)
    {
        var title = schedule.Conference.Title.Trim() is { Length: > 0 } given ? given : FormattableString.Invariant($"Conferència {first.Year}");
        var opens = new DateTimeOffset(first.AddDays(-30).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        var zone = schedule.Conference.TimeZone is { } named && TimeZoneInfo.TryFindSystemTimeZoneById(named, out _) ? named : "Europe/Madrid";
        return new EditionPlan(
            new LocalizedText(ca: title), LocalizedText.Empty, LocalizedText.Empty, first, last, 300, opens, opens.AddDays(29), last.AddDays(90), zone);
    }
}
