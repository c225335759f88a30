using Talaia.Conference.Editions;
using Talaia.Conference.Sessions;
using Talaia.Kernel.Access;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Wording;
using Talaia.Web.Access;
using Talaia.Web.Languages;

namespace Talaia.Web.Conference;

/// <summary>Organisers put sessions into the programme one by one and change them.</summary>
internal static class OfficeSessionEndpoints
{
    public static void Map(RouteGroupBuilder office)
    {
        var sessions = office.MapGroup("/conferencia/{year:int}/sessions").RequireAuthorization(Permission.RunConference);
        sessions.MapGet("/nova", async (int year, SessionPage page) => await page.ShowAsync(year, null, null, null));
        sessions.MapPost("/nova", (int year, IFormCollection form, HttpContext context, AddSession add, GapFilling gaps, SessionPage page, ReadProgramme read, Say say, Links to) =>
            SaveAsync(year, null, form, context, gaps, page, read, say, to, (draft, typed) => add.RunAsync(year, draft, context.User.Actor(), typed.Concerns, typed.Key, context.RequestAborted)));
        sessions.MapGet("/{code}", async (int year, string code, SessionPage page) => await page.ShowAsync(year, code, null, null));
        sessions.MapPost("/{code}", (int year, string code, IFormCollection form, HttpContext context, EditSession edit, GapFilling gaps, SessionPage page, ReadProgramme read, Say say, Links to) =>
            SaveAsync(year, code, form, context, gaps, page, read, say, to, async (draft, typed) =>
            {
                await edit.RunAsync(year, code, draft, context.User.Actor(), typed.Concerns, context.RequestAborted);
                return code;
            }));
    }

    private static async Task<IResult> SaveAsync(
        int year, string? code, IFormCollection form, HttpContext context, GapFilling gaps, SessionPage page, ReadProgramme read, Say say, Links to, Func<SessionDraft, SessionTyped, Task<string>> save)
    {
        var typed = SessionTyped.Of(form);
        if (await page.OpenAsync(year, code) is not { } desk)
            return Results.NotFound();
        if (await gaps.AskedAsync(form, context.RequestAborted) is { } filled)
            return await page.ShowAsync(year, code, SessionTyped.Of(filled), null);
        var draft = typed.Draft(desk.Edition, desk.Programme, desk.Session);
        List<Ui.Problem> problems = [.. typed.Problems(draft).Select(problem => new Ui.Problem(problem.Field, say[$"conference.edit.problem.{problem.Code}"]))];
        if (problems.Count > 0)
            return await page.ShowAsync(year, code, typed, problems);
        try
        {
            var saved = await save(draft, typed);
            var clashes = (await read.OfYearAsync(year, context.RequestAborted)).Clashes.Any(clash => clash.First == saved || clash.Second == saved);
            return SeeOther.At(context, to.OfficeConference(year) + (clashes ? "#solapaments" : "#programa"));
        }
        catch (RuleException refused)
        {
            return await page.ShowAsync(year, code, typed, [new Ui.Problem(FieldOf(refused), say[$"conference.refused.{refused.Code}"])]);
        }
    }

    private static string FieldOf(RuleException refused) => refused.Code switch
    {
        "unknown-element" => "elements",
        "unknown-trend" => "trends",
        "unknown-challenge" => "challenges",
        _ => "",
    };
}
