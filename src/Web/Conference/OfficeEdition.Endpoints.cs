using Microsoft.AspNetCore.Http.HttpResults;
using Talaia.Conference.Editions;
using Talaia.Kernel.Access;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Wording;
using Talaia.Web.Access;
using Talaia.Web.Languages;

namespace Talaia.Web.Conference;

/// <summary>Organisers change the plan of an edition.</summary>
internal static class OfficeEditionEndpoints
{
    public static void Map(RouteGroupBuilder office)
    {
        var edition = office.MapGroup("/conferencia/{year:int}/edita").RequireAuthorization(Permission.RunConference);
        edition.MapGet("", async (int year, ReadEditions editions, CancellationToken cancel) =>
            await editions.OfYearAsync(year, publishedOnly: false, cancel) is { } row ? Show(row, EditionTyped.Of(row), null) : Results.NotFound());
        edition.MapPost("", EditAsync);
    }

    private static async Task<IResult> EditAsync(int year, IFormCollection form, HttpContext context, ReadEditions editions, EditEdition edit, GapFilling gaps, Say say, Links to)
    {
        var typed = EditionTyped.Of(form);
        if (await editions.OfYearAsync(year, publishedOnly: false, context.RequestAborted) is not { } row)
            return Results.NotFound();
        if (await gaps.AskedAsync(form, context.RequestAborted) is { } filled)
            return Show(row, EditionTyped.Of(filled), null);
        if (typed.Dateless.ToList() is { Count: > 0 } dateless)
            return Show(row, typed, dateless.ConvertAll(field => new Ui.Problem(field, say["conference.edit.problem.no-date"])));
        try
        {
            await edit.RunAsync(year, typed.Plan(row), context.User.Actor(), context.RequestAborted);
            return SeeOther.At(context, to.OfficeConference(year));
        }
        catch (RuleException refused)
        {
            return Show(row, typed, [new Ui.Problem("forget", say[$"conference.refused.{refused.Code}"])]);
        }
        catch (InputException refused)
        {
            return Show(row, typed, [.. refused.Problems.Select(problem => new Ui.Problem(FieldOf(problem.Code), say[$"conference.problem.{problem.Code}"]))]);
        }
    }

    private static RazorComponentResult<EditionForm> Show(EditionRow edition, EditionTyped typed, List<Ui.Problem>? problems) =>
        new(new { Edition = edition, Typed = typed, Problems = problems }) { StatusCode = problems is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity };

    private static string FieldOf(string code) => code switch
    {
        "edition-without-catalan" => "title.ca",
        "bad-days" => "first",
        "bad-capacity" => "capacity",
        "registration-closes-before-it-opens" => "closes",
        "forgets-too-early" => "forget",
        _ => "",
    };
}
