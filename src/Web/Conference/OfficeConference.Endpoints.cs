using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Talaia.Conference.Editions;
using Talaia.Conference.Registrations;
using Talaia.Conference.Schedules;
using Talaia.Conference.Sessions;
using Talaia.Kernel.Access;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Wording;
using Talaia.Web.Access;
using Talaia.Web.Hosting;

namespace Talaia.Web.Conference;

/// <summary>The office opens an edition, imports its programme, follows who registers.</summary>
internal static class OfficeConferenceEndpoints
{
    public static void Map(RouteGroupBuilder office)
    {
        var conference = office.MapGroup("/conferencia").RequireAuthorization(Permission.NoteKeyIdeas);
        conference.MapGet("", (ReadEditions editions, CancellationToken cancel) => ListAsync(editions, null, cancel));
        conference.MapPost("", OpenAsync).RequireAuthorization(Permission.RunConference);
        conference.MapGet("/{year:int}", (int year, ConferenceDesk desk, CancellationToken cancel) => ShowAsync(year, desk, null, cancel));
        conference.MapPost("/{year:int}/publica", PublishAsync).RequireAuthorization(Permission.RunConference);
        conference.MapGet("/{year:int}/inscripcions", async (int year, ConferenceDesk desk, ReadRegistrations registrations, CancellationToken cancel) =>
            await desk.OpenAsync(year, cancel) is { } open
                ? (IResult)new RazorComponentResult<RegistrationList>(new { Desk = open, Registrations = await registrations.ListAsync(year, cancel) })
                : Results.NotFound()).RequireAuthorization(Permission.RunConference);
        conference.MapPost("/{year:int}/programa", ImportAsync).RequireAuthorization(Permission.RunConference);
    }

    private static async Task<IResult> ListAsync(ReadEditions editions, List<Ui.Problem>? problems, CancellationToken cancel) =>
        new RazorComponentResult<OfficeConferences>(new { Editions = await editions.ListAsync(publishedOnly: false, cancel), Problems = problems }) { StatusCode = Status(problems) };

    internal static async Task<IResult> ShowAsync(int year, ConferenceDesk desk, List<Ui.Problem>? problems, CancellationToken cancel) =>
        await desk.OpenAsync(year, cancel) is { } open
            ? new RazorComponentResult<OfficeConference>(new { Desk = open, Problems = problems }) { StatusCode = Status(problems) }
            : Results.NotFound();

    private static async Task<IResult> OpenAsync(IFormCollection form, HttpContext context, OpenEdition open, ReadEditions editions, Say say, Links to)
    {
        var cancel = context.RequestAborted;
        try
        {
            var year = Number(form["year"]);
            DateOnly Day(string field) => Days.Read(form[field]) ?? throw new InputException(new Problem("edition-incomplete", "Give every date."));
            DateTimeOffset Midnight(string field) => At(Day(field));
            await open.RunAsync(year, new EditionPlan(
                new LocalizedText(ca: form["title"].ToString()), new LocalizedText(ca: form["lede"].ToString()), new LocalizedText(ca: form["place"].ToString()),
                Day("first"), Day("last"), Number(form["capacity"]), Midnight("opens"), Midnight("closes").AddDays(1), Day("forget")), context.User.Actor(), cancel);
            return Results.LocalRedirect(to.OfficeConference(year));
        }
        catch (Exception refused) when (refused is InputException or RuleException)
        {
            return await ListAsync(editions, Problems(refused, say), cancel);
        }
    }

    private static async Task<IResult> PublishAsync(int year, IFormCollection form, HttpContext context, PublishEdition publish, ConferenceDesk desk, Say say, Links to)
    {
        try
        {
            await publish.RunAsync(year, context.User.Actor(), context.RequestAborted);
            return Results.LocalRedirect(to.OfficeConference(year));
        }
        catch (Exception refused) when (refused is InputException or RuleException)
        {
            return await ShowAsync(year, desk, Problems(refused, say), context.RequestAborted);
        }
    }

    /// <summary>First shows what a file would change, and carries the file on; then, when that is confirmed, imports it.</summary>
    private static async Task<IResult> ImportAsync(int year, IFormCollection form, HttpContext context, ImportSchedule import, ConferenceDesk desk, Say say, Links to)
    {
        var cancel = context.RequestAborted;
        if (await desk.OpenAsync(year, cancel) is not { } open)
            return Results.NotFound();
        try
        {
            var content = await CarriedFile.ReadAsync(form, cancel);
            var reading = ScheduleReader.Read(content, zone: TimeZoneInfo.FindSystemTimeZoneById(open.Edition.TimeZone));
            var isTrial = form["go"] != "import";
            var changes = await import.RunAsync(year, reading.Schedule, context.User.Actor(), isTrial, cancel: cancel);
            return isTrial
                ? new RazorComponentResult<ImportPreview>(new { open.Edition, Reading = reading, Changes = changes, Content = Convert.ToBase64String(content) })
                : Results.LocalRedirect(to.OfficeConference(year));
        }
        catch (Exception refused) when (refused is InputException or RuleException)
        {
            return await ShowAsync(year, desk, Problems(refused, say), cancel);
        }
    }

    /// <summary>What a refusal says on a page; of a file, with the line.</summary>
    internal static List<Ui.Problem> Problems(Exception refused, Say say) => refused is RuleException rule
        ? [new Ui.Problem("", say[$"conference.refused.{rule.Code}"])]
        : [.. ((InputException)refused).Problems.Select(problem => new Ui.Problem("", problem.Where?.Line is { } line
            ? say["conference.problem.at", ("line", line), ("problem", Said(problem, say))]
            : Said(problem, say)))];

    /// <summary>The reader of files says in English what is wrong in a way of its own; what pages know is said in their language.</summary>
    private static string Said(Problem problem, Say say) => ConferenceProblems.Known.Contains(problem.Code) ? say[$"conference.problem.{problem.Code}"] : problem.Message;

    private static int Status(List<Ui.Problem>? problems) => problems is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;

    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static DateTimeOffset At(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, TimeZoneInfo.FindSystemTimeZoneById("Europe/Madrid").GetUtcOffset(midnight));
    }
}

/// <summary>Codes of problems that pages say in the reader's language.</summary>
internal static class ConferenceProblems
{
    public static readonly IReadOnlySet<string> Known = new HashSet<string>
    {
        "no-file", "edition-incomplete", "bad-year", "edition-without-catalan", "bad-days", "bad-capacity", "registration-closes-before-it-opens", "forgets-too-early", "unknown-edition",
        "session-without-title", "session-without-start", "session-without-duration", "bad-minutes", "speaker-too-long", "languages-too-long", "schedule-key-too-long", "schedule-without-sessions", "not-a-schedule",
    };
}
