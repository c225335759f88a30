using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Talaia.Cli.Shell;
using Talaia.Conference.Editions;
using Talaia.Conference.Schedules;
using Talaia.Conference.Sessions;
using Talaia.Kernel.Problems;

namespace Talaia.Cli.Conference;

/// <summary>Programmes into an edition and out of it.</summary>
internal static class ProgrammeVerbs
{
    private static readonly Argument<string> File = new("FILE") { Description = "schedule.xml, or schedule JSON v1 or v2." };
    private static readonly Option<int?> Edition = new("--edition") { Description = "The year of the edition; without it that of the file, and in export the newest." };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Only say what would change; the edition must be there." };
    private static readonly Option<string> Format = new("--format") { Description = string.Join(", ", ScheduleWriter.Formats), Required = true };
    private static readonly Option<string> Out = new("--out") { Description = "File to write.", Required = true };
    private static readonly Option<string> Language = new("--lang") { Description = "ca, es, en or oc.", DefaultValueFactory = _ => "ca" };

    public static Command MakeImport() => Verb.Make(
        "import", "Make the programme of an edition be that of a file; an edition that is not there is opened as a draft.", "schedule import schedule.xml --edition 2026", File, Edition, DryRun)
        .WithHouse(async (parsed, services, cancel) =>
        {
            var path = parsed.GetValue(File)!;
            var reading = ScheduleReader.Read(await InputFile.ReadAsync(path, ScheduleReader.MostBytes, cancel), Path.GetFileName(path));
            var year = parsed.GetValue(Edition) ?? PlanOfSchedule.Of(reading.Schedule).Year;
            if (!parsed.GetValue(DryRun) && await services.GetRequiredService<ReadEditions>().OfYearAsync(year, publishedOnly: false, cancel) is null)
                await services.GetRequiredService<OpenEdition>().RunAsync(year, PlanOfSchedule.Of(reading.Schedule).Plan, "cli", cancel);
            var changes = await services.GetRequiredService<ImportSchedule>().RunAsync(year, reading.Schedule, "cli", parsed.GetValue(DryRun), cancel: cancel);
            Output.Json(new
            {
                edition = year,
                added = changes.Added.Select(session => session.Code),
                changed = changes.Changed.Select(session => session.Code),
                changes.Unchanged,
                vanished = changes.Vanished.Select(session => session.Code),
                clashes = changes.Clashes.Select(clash => new { kind = clash.Kind == ClashKind.Room ? "room" : "speaker", clash.Name, clash.First, clash.Second }),
                problems = reading.Problems.Select(problem => new { problem.Code, problem.Message, line = problem.Where?.Line }),
            });
        });

    public static Command MakeExport() => Verb.Make(
        "export", "Write the programme of an edition.", "schedule export --edition 2026 --format schedule-xml --out schedule.xml", Edition, Format, Language, Out)
        .WithHouse(async (parsed, services, cancel) =>
        {
            var newest = (await services.GetRequiredService<ReadEditions>().ListAsync(publishedOnly: false, cancel)).FirstOrDefault(edition => edition.Sessions > 0);
            var year = parsed.GetValue(Edition) ?? newest?.Year ?? throw new InputException(new Problem("no-edition", "There is no edition with a programme yet."));
            var schedule = await services.GetRequiredService<ReadSchedule>().RunAsync(year, parsed.GetValue(Language)!, publishedOnly: false, cancel: cancel)
                ?? throw new InputException(new Problem("unknown-edition", $"There is no conference of {year}."));
            await OutputFile.WriteAsync(parsed.GetValue(Out)!, ScheduleWriter.Write(schedule, parsed.GetValue(Format)!, services.GetRequiredService<TimeProvider>().GetUtcNow()), cancel);
        });
}
