using Talaia.Kernel.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.HttpResults;
using Talaia.Innovation.Challenges;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Links;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Wording;
using Talaia.Web.Access;

namespace Talaia.Web.Languages;

/// <summary>What content lacks in which language, what a machine wrote, and the translation of challenges, which have no other form once they are open.</summary>
internal static class LanguagesEndpoints
{
    public static void Map(RouteGroupBuilder office)
    {
        var languages = office.MapGroup("/llengues");
        languages.MapGet("", (ReadLanguages read, HttpContext context) => ShowAsync(read, null, context));
        languages.MapPost("/revisa", ReviewAsync).RequireAuthorization(Permission.ReviewTexts);
        languages.MapGet("/reptes/{slug}", (string slug, ReadChallenges read, CancellationToken cancel) => ChallengeAsync(slug, read, null, null, cancel)).RequireAuthorization(Permission.ReviewTexts);
        languages.MapPost("/reptes/{slug}", TranslateAsync).RequireAuthorization(Permission.ReviewTexts);
    }

    private static async Task<IResult> ShowAsync(ReadLanguages read, List<Ui.Problem>? problems, HttpContext context)
    {
        var board = await read.RunAsync(context.RequestAborted);
        var may = context.RequestServices.GetRequiredService<IAuthorizationService>();
        var writable = new HashSet<string>();
        foreach (var kind in board.Kinds)
        {
            if ((await may.AuthorizeAsync(context.User, FormAddress.ActOf(kind))).Succeeded)
                writable.Add(kind);
        }

        return new RazorComponentResult<LanguagesShow>(new { Board = board, Writable = writable, Problems = problems }) { StatusCode = Status(problems) };
    }

    private static async Task<IResult> ReviewAsync(IFormCollection form, HttpContext context, ReviewText review, ReadLanguages read, Say say, Links to)
    {
        try
        {
            var language = Language.TryParse(form["language"], out var known) ? known : throw new RuleException("no-machine-text", "No such language.");
            await review.RunAsync(new Ref(form["kind"].ToString(), form["key"].ToString()), form["field"].ToString(), language, context.User.Actor(), context.RequestAborted);
            return Results.LocalRedirect(to.Languages() + "#esborranys");
        }
        catch (RuleException rule)
        {
            return await ShowAsync(read, [new Ui.Problem("", say[$"languages.refused.{rule.Code}"])], context);
        }
    }

    private static async Task<IResult> TranslateAsync(
        string slug, IFormCollection form, HttpContext context, TranslateChallenge translate, GapFilling gaps, ReadChallenges read, Say say, Links to)
    {
        if (await gaps.AskedAsync(form, context.RequestAborted) is { } filled)
            return await ChallengeAsync(slug, read, filled, null, context.RequestAborted);
        try
        {
            await translate.RunAsync(slug, FormTexts.Of(form, "statement"), FormTexts.Of(form, "affected"), context.User.Actor(), context.RequestAborted);
            return Results.LocalRedirect(to.Languages());
        }
        catch (RuleException rule) when (rule.Code == "challenge-catalan-stays")
        {
            return await ChallengeAsync(slug, read, form, [new Ui.Problem("", say[$"languages.refused.{rule.Code}"])], context.RequestAborted);
        }
    }

    private static async Task<IResult> ChallengeAsync(string slug, ReadChallenges read, IFormCollection? typed, List<Ui.Problem>? problems, CancellationToken cancel) =>
        await read.BySlugAsync(slug, cancel) is { } challenge
            ? new RazorComponentResult<ChallengeTranslation>(new
            {
                Challenge = challenge.Row,
                Statement = typed is null ? challenge.Row.Statement : FormTexts.Of(typed, "statement"),
                Affected = typed is null ? challenge.Row.Affected : FormTexts.Of(typed, "affected"),
                Problems = problems,
            })
            {
                StatusCode = Status(problems),
            }
            : Results.NotFound();

    private static int Status(List<Ui.Problem>? problems) => problems is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;
}
