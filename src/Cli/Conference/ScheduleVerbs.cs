using System.CommandLine;
using Talaia.Cli.Shell;
using Talaia.Conference.Schedules;

namespace Talaia.Cli.Conference;

internal static class ScheduleVerbs
{
    private static readonly Argument<string> File = new("FILE") { Description = "schedule.xml, or schedule JSON v1 or v2." };

    public static Command Make() => Verb.Group("schedule", "Programmes of conferences.", Check(), ProgrammeVerbs.MakeImport(), ProgrammeVerbs.MakeExport());

    private static Command Check() => Verb.Make("check", "Count what a programme holds and say what is wrong with it.", "schedule check schedule.xml --json", File)
        .Plain(async (parsed, cancel) =>
        {
            var path = parsed.GetValue(File)!;
            var summary = ScheduleSummary.Of(ScheduleReader.Read(await InputFile.ReadAsync(path, ScheduleReader.MostBytes, cancel), Path.GetFileName(path)));
            if (Settings.Json(parsed))
                await Console.Out.WriteLineAsync(CheckJson.Of(summary));
            else
                await Console.Out.WriteAsync(CheckText.Of(summary));
        });
}
