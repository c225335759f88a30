using System.CommandLine;
using Talaia.Cli.Conference;
using Talaia.Cli.Consultation;
using Talaia.Cli.Foresight;
using Talaia.Cli.Innovation;
using Talaia.Cli.Metamodel;
using Talaia.Cli.Platform;
using Talaia.Cli.Reports;
using Talaia.Cli.Shell;
using Talaia.Cli.Territory;
using Talaia.Cli.Wording;

Console.OutputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

var root = new RootCommand("Talaia from a shell: the same rooms as the site. Results go to stdout, messages to stderr.")
{
    DoctorVerb.Make(),
    AuditVerbs.Make(),
    DemoVerbs.Make(),
    TerritoryVerbs.Make(),
    PeopleVerbs.Make(),
    MetamodelVerbs.Make(),
    ConsultationVerbs.Make(),
    FormVerbs.Make(),
    FeedVerbs.Make(),
    ForesightVerbs.Make(),
    ReportVerbs.Make(),
    MethodVerbs.Make(),
    BallotVerbs.Make(),
    ScheduleVerbs.Make(),
    CalendarVerbs.Make(),
    TextsVerbs.Make(),
};
Settings.AddTo(root);

var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors)
        await Console.Error.WriteLineAsync(error.Message);
    await Console.Error.WriteLineAsync("See ./talaia --help");
    return ExitCode.Usage;
}

return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
