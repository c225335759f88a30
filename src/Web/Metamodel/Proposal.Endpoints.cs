using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Talaia.Kernel.Access;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Wording;
using Talaia.Metamodel.Proposals;
using Talaia.Metamodel.Trees;
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
        var proposals = site.MapGroup("/metamodel/propostes");
        proposals.MapGet("", async (HttpContext context, ReadProposals read, CancellationToken cancel) =>
            new RazorComponentResult<ProposalList>(new { Proposals = await read.ListAsync(context.User.Account(), cancel) })).AllowAnonymous();
        proposals.MapGet("/nova", (string? element, string? tipus, ProposalView view, CancellationToken cancel) => view.FormAsync(tipus, element, null, null, cancel)).RequireAuthorization(Permission.TakePart);
        proposals.MapPost("/nova", ProposeAsync).RequireAuthorization(Permission.TakePart).RequireRateLimiting(RateLimits.Writing);
        proposals.MapGet("/{number:int}", (int number, HttpContext context, ProposalView view) => view.ShowAsync(number, context, null, null)).AllowAnonymous();
        proposals.MapPost("/{number:int}/accepta", (int number, HttpContext context, AcceptProposal accept, ProposalView view, Say say, Links to) =>
            DecideAsync(number, context, view, say, to, (answer, actor) => accept.RunAsync(number, answer, actor, Conflicts(context.Request.Form), context.RequestAborted))).RequireAuthorization(Permission.DecideProposals);
        proposals.MapPost("/{number:int}/refusa", (int number, HttpContext context, RefuseProposal refuse, ProposalView view, Say say, Links to) =>
            DecideAsync(number, context, view, say, to, (answer, actor) => refuse.RunAsync(number, answer, actor, context.RequestAborted))).RequireAuthorization(Permission.DecideProposals);
    }

    private static async Task<IResult> ProposeAsync(HttpContext context, string? tipus, ReadTree trees, ProposeChange propose, ProposalView view, Say say, Links to)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var kind = ChangeReading.Kinds.Contains(tipus ?? "") ? tipus! : ChangeKinds.AddElement;
        var latest = await trees.LatestAsync(context.RequestAborted);
        var given = new NewProposal(ChangeReading.Read(kind, form, latest), form["reason"].ToString(), form["evidence"].ToString());
        try
        {
            var number = await propose.RunAsync(given, context.User.Actor(), context.RequestAborted);
            return Results.LocalRedirect(to.Proposal(number.ToString(CultureInfo.InvariantCulture)));
        }
        catch (RuleException rule)
        {
            return await view.FormAsync(kind, form["element"], form, [new UiProblem("", say[$"metamodel.refused.{rule.Code}"])], context.RequestAborted);
        }
    }

    /// <summary>What is said of each proposal that changes the same; a proposal of which nothing is said is not there.</summary>
    private static Dictionary<int, ConflictAnswer> Conflicts(IFormCollection form)
    {
        var answers = new Dictionary<int, ConflictAnswer>();
        foreach (var (field, value) in form)
        {
            if (field.StartsWith("conflict.", StringComparison.Ordinal) && int.TryParse(field.AsSpan(9), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && Enum.TryParse<ConflictAnswer>(value.ToString(), out var answer))
                answers[number] = answer;
        }

        return answers;
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
