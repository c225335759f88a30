using Microsoft.AspNetCore.Http.HttpResults;
using Talaia.Conference.Editions;
using Talaia.Conference.KeyIdeas;
using Talaia.Conference.Registrations;
using Talaia.Conference.Schedules;
using Talaia.Conference.Sessions;
using Talaia.Conference.Synthesis;
using Talaia.Kernel.Wording;

namespace Talaia.Web.Conference;

/// <summary>The published editions: programme, sessions, synthesis, key ideas, and the programme as files.</summary>
internal static class ConferenceEndpoints
{
    public static void Map(RouteGroupBuilder site)
    {
        var conference = site.MapGroup("/conferencia").AllowAnonymous();
        conference.MapGet("", async (ReadEditions editions, CancellationToken cancel) =>
            new RazorComponentResult<ConferenceList>(new { Editions = await editions.ListAsync(cancel: cancel) }));
        conference.MapGet("/{year:int}", ShowAsync);
        conference.MapGet("/{year:int}/sessions/{code}", ShowSessionAsync);
        conference.MapGet("/{year:int}/sintesi", ShowSynthesisAsync);
        conference.MapGet("/{year:int}/idees/{number:int}", ShowIdeaAsync);
        conference.MapGet("/{year:int}/agenda.ics", (int year, HttpContext context, ReadSchedule read, Say say, Links to, TimeProvider clock) =>
            FileAsync(year, ScheduleFormat.Calendar, "text/calendar; charset=utf-8", context, read, say, to, clock));
        conference.MapGet("/{year:int}/schedule.xml", (int year, HttpContext context, ReadSchedule read, Say say, Links to, TimeProvider clock) =>
            FileAsync(year, ScheduleFormat.Xml, "application/xml; charset=utf-8", context, read, say, to, clock));
        conference.MapGet("/{year:int}/schedule.json", (int year, HttpContext context, ReadSchedule read, Say say, Links to, TimeProvider clock) =>
            FileAsync(year, ScheduleFormat.JsonV1, "application/json; charset=utf-8", context, read, say, to, clock));
    }

    private static async Task<IResult> ShowAsync(
        int year, string? perfil, string? fil, ReadEditions editions, ReadProgramme programme, ReadRegistrations registrations, ReadKeyIdeas ideas, TimeProvider clock, CancellationToken cancel) =>
        await editions.OfYearAsync(year, cancel: cancel) is { } edition
            ? new RazorComponentResult<ConferenceShow>(new
            {
                Edition = edition,
                Programme = await programme.OfYearAsync(year, cancel),
                Counts = await registrations.CountsAsync(year, cancel),
                Ideas = (await ideas.OfYearAsync(year, cancel: cancel)).Count,
                Now = clock.GetUtcNow(),
                Profile = ConferenceWords.ProfileOf(perfil),
                Track = fil,
            })
            : Results.NotFound();

    private static async Task<IResult> ShowSessionAsync(int year, string code, ReadEditions editions, ReadProgramme programme, ReadKeyIdeas ideas, CancellationToken cancel) =>
        await editions.OfYearAsync(year, cancel: cancel) is { } edition && await programme.SessionAsync(year, code, cancel) is { } session
            ? new RazorComponentResult<SessionShow>(new
            {
                Edition = edition,
                Session = session,
                Ideas = (await ideas.OfYearAsync(year, cancel: cancel)).Where(idea => idea.Session.Code == code).ToList(),
            })
            : Results.NotFound();

    private static async Task<IResult> ShowSynthesisAsync(int year, ReadEditions editions, ReadSynthesis synthesis, CancellationToken cancel) =>
        await editions.OfYearAsync(year, cancel: cancel) is { } edition
            ? new RazorComponentResult<SynthesisRead>(new { Edition = edition, Synthesis = await synthesis.OfYearAsync(year, cancel) })
            : Results.NotFound();

    private static async Task<IResult> ShowIdeaAsync(int year, int number, ReadEditions editions, ReadKeyIdeas ideas, CancellationToken cancel) =>
        await editions.OfYearAsync(year, cancel: cancel) is { } edition && await ideas.ByNumberAsync(year, number, cancel: cancel) is { } idea
            ? new RazorComponentResult<KeyIdeaShow>(new { Edition = edition, Idea = idea })
            : Results.NotFound();

    private static async Task<IResult> FileAsync(int year, string format, string type, HttpContext context, ReadSchedule read, Say say, Links to, TimeProvider clock)
    {
        var host = $"{context.Request.Scheme}://{context.Request.Host}";
        return await read.RunAsync(year, say.Language.Code, code => host + to.Session(year, code), cancel: context.RequestAborted) is { } schedule
            ? Results.Bytes(ScheduleWriter.Write(schedule, format, clock.GetUtcNow()), type)
            : Results.NotFound();
    }
}
