using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Talaia.Conference.Editions;
using Talaia.Conference.KeyIdeas;
using Talaia.Innovation.Challenges;
using Talaia.Innovation.Processes;
using Talaia.Kernel.Access;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Wording;
using Talaia.Web.Access;
using Talaia.Web.Hosting;

namespace Talaia.Web.Conference;

/// <summary>An approved key idea becomes a challenge of a process that runs.</summary>
internal static class ChallengeOfIdeaEndpoints
{
    public static void Map(RouteGroupBuilder office)
    {
        var idea = office.MapGroup("/conferencia/{year:int}/idees/{number:int}/repte").RequireAuthorization(Permission.MakeOfKeyIdeas);
        idea.MapGet("", async (int year, int number, ChallengePage page) => await page.ShowAsync(year, number, ChallengeTyped.Nothing, null));
        idea.MapPost("", MakeAsync);
    }

    private static async Task<IResult> MakeAsync(int year, int number, IFormCollection form, HttpContext context, MakeChallengeOfKeyIdea make, ChallengePage page, Say say, Links to)
    {
        var typed = ChallengeTyped.Of(form);
        try
        {
            return Results.LocalRedirect(to.Challenge(await make.RunAsync(year, number, typed.Given, context.User.Actor(), context.RequestAborted)));
        }
        catch (RuleException refused)
        {
            return await page.ShowAsync(year, number, typed, [new Ui.Problem(refused.Code == "challenge-without-statement" ? "affected" : "", say[$"conference.refused.{refused.Code}"])]);
        }
    }
}

/// <summary>What somebody has typed into the form.</summary>
public sealed record ChallengeTyped(string Process, string Statement, string Affected, string Need, Guid? Key = null)
{
    public static readonly ChallengeTyped Nothing = new("", "", "", "");

    public static ChallengeTyped Of(IFormCollection form) => new(form["process"].ToString(), form["statement"].ToString(), form["affected"].ToString(), form["need"].ToString(), FormKey.Of(form));

    public ChallengeOfIdea Given
    {
        get
        {
            var (wave, element) = Need.Split('/') is [var first, var rest] ? (first, rest) : ("", Need);
            return new ChallengeOfIdea(
                int.TryParse(Process, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : 0, new LocalizedText(ca: Statement), new LocalizedText(ca: Affected), wave, element, Key);
        }
    }
}

internal sealed class ChallengePage(ReadEditions editions, ReadKeyIdeas ideas, ReadProcesses processes, ReadSharedNeeds needs, IHttpContextAccessor http)
{
    public async Task<IResult> ShowAsync(int year, int number, ChallengeTyped typed, List<Ui.Problem>? problems)
    {
        var cancel = http.HttpContext!.RequestAborted;
        if (await editions.OfYearAsync(year, publishedOnly: false, cancel) is not { } edition || await ideas.ByNumberAsync(year, number, cancel: cancel) is not { } idea)
            return Results.NotFound();
        return new RazorComponentResult<ChallengeOfIdeaForm>(new
        {
            Edition = edition,
            Idea = idea,
            Processes = (await processes.ListAsync(cancel)).FindAll(process => process.PhaseId is not null),
            Needs = await NeedsAsync(cancel),
            Typed = typed,
            Problems = problems,
        })
        {
            StatusCode = problems is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };
    }

    /// <summary>Those of the newest wave that has answers.</summary>
    private async Task<IReadOnlyList<NeedEvidence>> NeedsAsync(CancellationToken cancel)
    {
        foreach (var wave in await needs.WavesAsync(cancel))
        {
            if (await needs.OfWaveAsync(wave, cancel) is { Count: > 0 } found)
                return found;
        }

        return [];
    }
}
