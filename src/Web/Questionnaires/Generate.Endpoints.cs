using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Talaia.Consultation.Forms.Generating;
using Talaia.Kernel.Access;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Wording;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Releases;
using Talaia.Metamodel.Trees;
using Talaia.Web.Access;

namespace Talaia.Web.Questionnaires;

/// <summary>The office makes a form of the metamodel: chooses what is asked, sees how long it comes out, keeps it as a draft.</summary>
internal static class GenerateEndpoints
{
    public static void Map(RouteGroupBuilder office)
    {
        var generate = office.MapGroup("/formularis/genera").RequireAuthorization(Permission.RunWaves);
        generate.MapGet("", (HttpRequest request, ReadReleases releases, ReadTree trees, Say say, CancellationToken cancel) =>
            ShowAsync(new FormRecipe(say["questionnaires.generate.usual-name"], []), request.Query["versio"], null, null, releases, trees, cancel));
        generate.MapPost("", MakeAsync);
    }

    /// <summary>First shows what would come of it; then, when that is confirmed, keeps it.</summary>
    private static async Task<IResult> MakeAsync(HttpContext context, GenerateForm generate, ReadReleases releases, ReadTree trees, Say say, Links to)
    {
        var cancel = context.RequestAborted;
        var form = await context.Request.ReadFormAsync(cancel);
        var (recipe, release) = (RecipeOf(form), form["release"].ToString());
        try
        {
            var isTrial = form["go"] != "make";
            var made = await generate.RunAsync(recipe, release.Length == 0 ? null : release, context.User.Actor(), isTrial, cancel);
            return isTrial
                ? await ShowAsync(recipe, release, made, null, releases, trees, cancel)
                : Results.LocalRedirect(to.FormSheet(made.Stored.FormId!.Value));
        }
        catch (InputException refused)
        {
            return await ShowAsync(recipe, release, null, refused.Problems, releases, trees, cancel);
        }
    }

    private static async Task<IResult> ShowAsync(FormRecipe recipe, string? number, GeneratedForm? made, IReadOnlyList<Kernel.Problems.Problem>? refused, ReadReleases releases, ReadTree trees, CancellationToken cancel)
    {
        var all = await releases.AllAsync(cancel);
        var release = all.Find(row => row.Number == number) ?? all.FirstOrDefault();
        var known = release is null ? [] : (await trees.OfAsync(release, cancel)).Rows;
        return new RazorComponentResult<GenerateFormShow>(new { Recipe = recipe, Releases = all, Release = release, Elements = known, Made = made, Refused = refused })
        {
            StatusCode = refused is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };
    }

    private static FormRecipe RecipeOf(IFormCollection form) => new(
        form["title"].ToString(), [.. form["area"].OfType<string>().Where(code => code.Length > 0)],
        int.TryParse(form["depth"], NumberStyles.None, CultureInfo.InvariantCulture, out var depth) ? depth : 2,
        Enum.TryParse<AskPattern>(form["pattern"], out var pattern) && Enum.IsDefined(pattern) ? pattern : AskPattern.Needs,
        form.ContainsKey("text"));
}
