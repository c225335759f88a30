using Microsoft.AspNetCore.Mvc;
using Talaia.Innovation.Challenges;
using Talaia.Innovation.Ideas;
using Talaia.Innovation.Participants;
using Talaia.Innovation.Processes;
using Talaia.Kernel.Access;
using Talaia.Kernel.Wording;
using Talaia.Territory.People;
using Talaia.Web.Access;
using Talaia.Web.Hosting;
using UiProblem = Talaia.Web.Ui.Problem;

namespace Talaia.Web.Innovation;

/// <summary>A challenge: its evidence, who joined, its ideas. Coordinators join and participants post ideas there.</summary>
internal static class ChallengeEndpoints
{
    public static void Map(RouteGroupBuilder site)
    {
        site.MapGet("/innovacio/reptes/{slug}", (string slug, HttpContext context, ChallengeView view) => view.ShowAsync(slug, context, null, null)).AllowAnonymous();
        site.MapPost("/innovacio/reptes/{slug}/adhesio", JoinAsync).RequireAuthorization(Permission.TakePart);
        site.MapPost("/innovacio/reptes/{slug}/idees", PostAsync).RequireAuthorization(Permission.TakePart).RequireRateLimiting(RateLimits.Writing);
    }

    private static Task<IResult> JoinAsync(string slug, [FromForm] SponsorRole? role, HttpContext context, JoinChallenge join, ChallengeView view, Say say, Links to) => Refusal.OrAsync(
        async () =>
        {
            await join.RunAsync(slug, role ?? SponsorRole.Adherent, context.User.Actor(), context.RequestAborted);
            return to.Challenge(slug);
        },
        problems => view.ShowAsync(slug, context, null, problems), say);

    private static Task<IResult> PostAsync(
        string slug, [FromForm] string? title, [FromForm] string? text, HttpContext context, PostIdea post, ChallengeView view, Say say, Links to)
    {
        var given = new NewIdea(title ?? "", text ?? "", say.Language.Code);
        return Refusal.OrAsync(
            async () => to.Idea(await post.RunAsync(slug, given, context.User.Actor(), context.RequestAborted)), problems => view.ShowAsync(slug, context, given, problems), say);
    }
}

/// <summary>The page of a challenge, with what was typed when it comes back.</summary>
internal sealed class ChallengeView(ReadChallenges challenges, ReadIdeas ideas, ReadProcesses processes, ReadPeople people, Towns towns)
{
    public async Task<IResult> ShowAsync(string slug, HttpContext context, NewIdea? typed, List<UiProblem>? problems)
    {
        var cancel = context.RequestAborted;
        if (await challenges.BySlugAsync(slug, cancel) is not { } challenge || await processes.OfYearAsync(challenge.Row.Year, cancel) is not { } process)
            return Results.NotFound();
        var account = context.User.Account();
        var person = await people.ByActorAsync(account, cancel);
        var roles = person is null ? new HashSet<string>() : MethodRoles.Of(person, [.. challenge.Sponsors.Select(sponsor => sponsor.Codi6)]);
        return Refusal.Page<ChallengeShow>(
            new
            {
                Challenge = challenge,
                Process = process,
                Ideas = await ideas.OfChallengeAsync(slug, cancel),
                Towns = await towns.NamesAsync(cancel),
                MayJoin = person is { Role: Role.Coordinator, Codi6: { } } && process.PhaseId is not null,
                OwnRole = challenge.Sponsors.FirstOrDefault(sponsor => sponsor.Codi6 == person?.Codi6)?.Role,
                MayPost = process.Offers("ideas", roles),
                IsOfOffice = context.User.IsOfOffice(),
                Typed = typed,
                Problems = problems,
            },
            problems);
    }
}
