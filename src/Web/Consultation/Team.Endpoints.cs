using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Talaia.Consultation.Delegations;
using Talaia.Kernel.Access;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Wording;
using Talaia.Web.Access;
using Talaia.Web.Hosting;

namespace Talaia.Web.Consultation;

/// <summary>A coordinator hands sections to colleagues and takes them back; a colleague says that it is done.</summary>
internal static class TeamEndpoints
{
    public static void Map(RouteGroupBuilder site)
    {
        var questionnaire = site.MapGroup("/questionari/{wave}");
        var team = questionnaire.MapGroup("/equip").RequireAuthorization(Permission.SignResponse);
        team.MapGet("", async (string wave, AnsweringDesk desk, Links to) => await desk.OpenAsync(wave) is not { } sheet ? Results.NotFound()
            : sheet.IsOpen ? new RazorComponentResult<Team>(new { Sheet = sheet }) : Results.LocalRedirect(to.Questionnaire(wave)));
        team.MapPost("", HandOverAsync).RequireRateLimiting(RateLimits.Writing);
        team.MapPost("/{id}/retira", WithdrawAsync);
        questionnaire.MapPost("/fet", FinishAsync).RequireAuthorization(Permission.AnswerQuestionnaire);
    }

    private static async Task<IResult> HandOverAsync(
        string wave, [FromForm] string? name, [FromForm] string? email, [FromForm] string? language, [FromForm] string? note,
        HttpContext context, AnsweringDesk desk, DelegateSections delegating, Say say, Links to)
    {
        if (await desk.OpenAsync(wave) is not { } sheet)
            return Results.NotFound();
        try
        {
            var handing = new HandingOver([.. context.Request.Form["sections"].OfType<string>()], name ?? "", email ?? "", context.User.Identity?.Name ?? sheet.Town, note ?? "",
                Language.TryParse(language ?? "", out var known) ? known : say.Language);
            await delegating.RunAsync(wave, sheet.Codi6, handing, context.User.Actor(), context.RequestAborted);
            return Results.LocalRedirect(to.QuestionnaireTeam(wave));
        }
        catch (Exception refused) when (refused is InputException or RuleException)
        {
            var problems = refused is InputException input
                ? input.Problems.Select(problem => new Ui.Problem(problem.Where?.Cell ?? "", say[$"consultation.problem.{problem.Code}"])).ToList()
                : [new("", say[$"consultation.refused.{((RuleException)refused).Code}"])];
            return new RazorComponentResult<Team>(new { Sheet = sheet, Typed = context.Request.Form, Problems = problems }) { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }
    }

    private static async Task<IResult> WithdrawAsync(string wave, string id, HttpContext context, AnsweringDesk desk, WithdrawDelegation withdraw, Links to)
    {
        await context.Request.ReadFormAsync(context.RequestAborted);
        return await desk.OpenAsync(wave) is { } sheet && Guid.TryParse(id, out var known) && await withdraw.RunAsync(wave, sheet.Codi6, known, context.User.Actor(), context.RequestAborted)
            ? Results.LocalRedirect(to.QuestionnaireTeam(wave))
            : Results.NotFound();
    }

    private static async Task<IResult> FinishAsync(string wave, HttpContext context, FinishDelegation finish, Links to)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return context.User.DelegationId() is { } id && await finish.RunAsync(id, form["done"] == "1", context.User.Actor(), context.RequestAborted)
            ? Results.LocalRedirect(to.Questionnaire(wave))
            : Results.NotFound();
    }
}
