using Microsoft.AspNetCore.Mvc;
using Talaia.Innovation.Challenges;
using Talaia.Innovation.Ideas;
using Talaia.Innovation.Participants;
using Talaia.Innovation.Pilots;
using Talaia.Innovation.Processes;
using Talaia.Kernel.Access;
using Talaia.Kernel.Wording;
using Talaia.Territory.People;
using Talaia.Web.Access;
using Talaia.Web.Hosting;
using UiProblem = Talaia.Web.Ui.Problem;

namespace Talaia.Web.Innovation;

/// <summary>An idea, with support and comments of those who take part.</summary>
internal static class IdeaEndpoints
{
    public static void Map(RouteGroupBuilder site)
    {
        site.MapGet("/innovacio/idees/{slug}", (string slug, HttpContext context, IdeaView view) => view.ShowAsync(slug, context, null, null)).AllowAnonymous();
        var acts = site.MapGroup("/innovacio/idees/{slug}").RequireAuthorization(Permission.TakePart);
        acts.MapPost("/suport", async (string slug, HttpContext context, SupportIdea support, IdeaView view, Say say, Links to) =>
            await ActAsync(slug, context, view, say, to, null, actor => support.RunAsync(slug, actor, context.RequestAborted)));
        acts.MapPost("/sense-suport", async (string slug, HttpContext context, WithdrawSupport withdraw, IdeaView view, Say say, Links to) =>
            await ActAsync(slug, context, view, say, to, null, actor => withdraw.RunAsync(slug, actor, context.RequestAborted)));
        acts.MapPost("/comentaris", async (string slug, [FromForm] string? text, HttpContext context, CommentIdea comment, IdeaView view, Say say, Links to) =>
            await ActAsync(slug, context, view, say, to, text, actor => comment.RunAsync(slug, text ?? "", say.Language.Code, actor, FormKey.Of(context.Request.Form), context.RequestAborted))).RequireRateLimiting(RateLimits.Writing);
    }

    private static async Task<IResult> ActAsync(string slug, HttpContext context, IdeaView view, Say say, Links to, string? typed, Func<string, Task> act)
    {
        await context.Request.ReadFormAsync(context.RequestAborted);
        return await Refusal.OrAsync(
            async () =>
            {
                await act(context.User.Actor());
                return to.Idea(slug);
            },
            problems => view.ShowAsync(slug, context, typed, problems), say);
    }
}

/// <summary>The page of an idea, with the comment that was typed when it comes back.</summary>
internal sealed class IdeaView(ReadIdeas ideas, ReadChallenges challenges, ReadProcesses processes, ReadPilots pilots, ReadPeople people, Towns towns)
{
    public async Task<IResult> ShowAsync(string slug, HttpContext context, string? typed, List<UiProblem>? problems)
    {
        var cancel = context.RequestAborted;
        var account = context.User.Account();
        if (await ideas.BySlugAsync(slug, account, cancel) is not { } idea
            || await challenges.BySlugAsync(idea.Row.Challenge, cancel) is not { } challenge || await processes.OfYearAsync(idea.Row.Year, cancel) is not { } process)
            return Results.NotFound();
        var person = await people.ByActorAsync(account, cancel);
        var roles = person is null ? new HashSet<string>() : MethodRoles.Of(person, [.. challenge.Sponsors.Select(sponsor => sponsor.Codi6)]);
        return Refusal.Page<IdeaShow>(
            new
            {
                Idea = idea,
                Challenge = challenge.Row,
                Pilots = await pilots.OfIdeaAsync(slug, cancel),
                Towns = await towns.NamesAsync(cancel),
                MayAct = process.Offers("ideas", roles) || process.Offers("discussion", roles),
                MayPilot = idea.Row.State == IdeaState.Chosen && process.Offers("pilot", roles) && context.User.May(Permission.RunProcesses),
                Typed = typed,
                Problems = problems,
            },
            problems);
    }
}
