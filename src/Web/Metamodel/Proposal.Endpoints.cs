using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Talaia.Kernel.Access;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Wording;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Proposals;
using Talaia.Metamodel.Releases;
using Talaia.Territory.People;
using Talaia.Web.Access;
using Talaia.Web.Hosting;
using Talaia.Web.Innovation;
using UiProblem = Talaia.Web.Ui.Problem;

namespace Talaia.Web.Metamodel;

/// <summary>The public ledger of changes to the metamodel; anybody signed in proposes, the steward decides.</summary>
internal static class ProposalEndpoints
{
    public static void Map(RouteGroupBuilder site)
    {
        site.MapGet("/metamodel/versions", async (ReadReleases releases, CancellationToken cancel) => new RazorComponentResult<ReleaseList>(new { Releases = await releases.AllAsync(cancel) })).AllowAnonymous();
        var proposals = site.MapGroup("/metamodel/propostes");
        proposals.MapGet("", async (HttpContext context, ReadProposals read, CancellationToken cancel) =>
            new RazorComponentResult<ProposalList>(new { Proposals = await read.ListAsync(context.User.Account(), cancel) })).AllowAnonymous();
        proposals.MapGet("/nova", (string? sota, ProposalView view, CancellationToken cancel) => view.FormAsync(sota, null, null, cancel)).RequireAuthorization(Permission.TakePart);
        proposals.MapPost("/nova", ProposeAsync).RequireAuthorization(Permission.TakePart).RequireRateLimiting(RateLimits.Writing);
        proposals.MapGet("/{number:int}", (int number, HttpContext context, ProposalView view) => view.ShowAsync(number, context, null, null)).AllowAnonymous();
        proposals.MapPost("/{number:int}/accepta", (int number, HttpContext context, AcceptProposal accept, ProposalView view, Say say, Links to) =>
            DecideAsync(number, context, view, say, to, (answer, actor) => accept.RunAsync(number, answer, actor, context.RequestAborted))).RequireAuthorization(Permission.DecideProposals);
        proposals.MapPost("/{number:int}/refusa", (int number, HttpContext context, RefuseProposal refuse, ProposalView view, Say say, Links to) =>
            DecideAsync(number, context, view, say, to, (answer, actor) => refuse.RunAsync(number, answer, actor, context.RequestAborted))).RequireAuthorization(Permission.DecideProposals);
    }

    private static async Task<IResult> ProposeAsync(HttpContext context, ProposeChange propose, ProposalView view, Say say, Links to)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        LocalizedText Texts(string field) => new(Language.All.Select(language => new KeyValuePair<string, string?>(language.Code, form[$"{field}.{language.Code}"].ToString())));
        var given = new NewProposal(new AddElement(form["parent"].ToString(), Texts("name"), Texts("description")), form["reason"].ToString(), form["evidence"].ToString());
        try
        {
            var number = await propose.RunAsync(given, context.User.Actor(), context.RequestAborted);
            return Results.LocalRedirect(to.Proposal(number.ToString(CultureInfo.InvariantCulture)));
        }
        catch (RuleException rule)
        {
            return await view.FormAsync(form["parent"], form, [new UiProblem("", say[$"metamodel.refused.{rule.Code}"])], context.RequestAborted);
        }
    }

    private static async Task<IResult> DecideAsync(int number, HttpContext context, ProposalView view, Say say, Links to, Func<string, string, Task> decide)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return await Refusal.OrAsync(
            async () =>
            {
                await decide(form["answer"].ToString(), context.User.Actor());
                return to.Proposal(number.ToString(CultureInfo.InvariantCulture));
            },
            problems => view.ShowAsync(number, context, form["answer"], problems), say);
    }
}

/// <summary>The sheet of a proposal and the form for a new one.</summary>
internal sealed class ProposalView(ReadProposals proposals, ReadReleases releases, ReadElements elements, ReadPeople people)
{
    public async Task<IResult> FormAsync(string? under, IFormCollection? typed, List<UiProblem>? problems, CancellationToken cancel)
    {
        var tree = await releases.LatestAsync(cancel) is { } release ? await elements.OfReleaseAsync(release.Id, cancel) : [];
        return Refusal.Page<ProposalForm>(new { Parents = tree.FindAll(element => element.Level < 4), Under = under, Typed = typed, Problems = problems }, problems);
    }

    public async Task<IResult> ShowAsync(int number, HttpContext context, string? typed, List<UiProblem>? problems)
    {
        var cancel = context.RequestAborted;
        var account = context.User.Account();
        if (await proposals.ByNumberAsync(number, account, cancel) is not { } proposal)
            return Results.NotFound();
        var names = await people.ByActorsAsync([.. new[] { proposal.ProposedBy, proposal.DecidedBy }.OfType<string>()], cancel);
        var tree = await releases.LatestAsync(cancel) is { } release ? await elements.OfReleaseAsync(release.Id, cancel) : [];
        return Refusal.Page<ProposalShow>(
            new
            {
                Proposal = proposal,
                Parent = tree.Find(element => proposal.Change.Touches.Contains(element.Code)),
                Author = names.GetValueOrDefault(proposal.ProposedBy)?.Name,
                Decider = proposal.DecidedBy is null ? null : names.GetValueOrDefault(proposal.DecidedBy)?.Name,
                MayDecide = proposal.State == ProposalState.Proposed && account is not null && account != proposal.ProposedBy && context.User.May(Permission.DecideProposals),
                Typed = typed,
                Problems = problems,
            },
            problems);
    }
}
