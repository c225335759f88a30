using Microsoft.AspNetCore.Mvc;
using Talaia.Consultation.Needs;
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
            async () => to.Idea(await post.RunAsync(slug, given, context.User.Actor(), FormKey.Of(context.Request.Form), context.RequestAborted)), problems => view.ShowAsync(slug, context, given, problems), say);
    }
}

/// <summary>The page of a challenge, with what was typed when it comes back.</summary>
internal sealed class ChallengeView(ReadChallenges challenges, ReadIdeas ideas, ReadProcesses processes, ReadPeople people, ReadNeeds needs, SmallCells small, Towns towns)
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
                Needs = await NeedsAsync(challenge.Row.Needs, context.User.IsOfOffice(), cancel),
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

    /// <summary>
    /// The office sees what stood when the challenge was opened. Everybody else sees what they may see of the wave, as what stood on a day while answers arrived, less what
    /// stands at the end, is what a few towns answered.
    /// </summary>
    private async Task<IReadOnlyList<ShownEvidence>> NeedsAsync(IReadOnlyList<NeedEvidence> evidence, bool isOfOffice, CancellationToken cancel)
    {
        var shown = new List<ShownEvidence>();
        foreach (var need in evidence)
        {
            if (isOfOffice)
                shown.Add(new ShownEvidence(need, need.Index, need.Low, need.High, need.Answers, need.Serious.Count));
            else if ((await needs.PublicOfWaveAsync(need.Wave, cancel))?.Find(need.Element)?.Estimate is { } open)
                shown.Add(new ShownEvidence(need, open.Index, open.Interval?.Low, open.Interval?.High, open.Answers, need.Serious.Count >= small.Least ? need.Serious.Count : null));
            else
                shown.Add(new ShownEvidence(need, null, null, null, null, null));
        }

        return shown;
    }
}

/// <summary>A need behind a challenge with the figures that its reader may see.</summary>
/// <param name="Serious">How many towns called it serious.</param>
public sealed record ShownEvidence(NeedEvidence Need, double? Index, double? Low, double? High, int? Answers, int? Serious);
