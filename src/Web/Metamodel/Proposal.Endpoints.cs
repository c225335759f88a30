using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Talaia.Kernel.Access;
using Talaia.Kernel.Wording;
using Talaia.Metamodel.Proposals;
using Talaia.Territory.People;
using Talaia.Web.Access;
using Talaia.Web.Hosting;
using Talaia.Web.Innovation;

namespace Talaia.Web.Metamodel;

/// <summary>The public ledger of changes to the metamodel: anybody signed in reads and discusses it, the steward decides.</summary>
internal static class ProposalEndpoints
{
    public static void Map(RouteGroupBuilder site)
    {
        var proposals = site.MapGroup("/metamodel/propostes");
        proposals.MapGet("", async (HttpContext context, ReadProposals read, CancellationToken cancel) =>
            new RazorComponentResult<ProposalList>(new { Proposals = await read.ListAsync(context.User.Account(), cancel) })).AllowAnonymous();
        proposals.MapGet("/{number:int}", (int number, HttpContext context, ProposalView view) => view.ShowAsync(number, context, null)).AllowAnonymous();
        proposals.MapPost("/{number:int}/accepta", (int number, HttpContext context, AcceptProposal accept, ProposalView view, Say say, Links to) =>
            ActAsync(number, context, view, say, to, (form, actor) =>
                accept.RunAsync(number, form["answer"].ToString(), actor, Conflicts(form), Statements(form), context.RequestAborted))).RequireAuthorization(Permission.DecideProposals);
        proposals.MapPost("/{number:int}/refusa", (int number, HttpContext context, RefuseProposal refuse, ProposalView view, Say say, Links to) =>
            ActAsync(number, context, view, say, to, (form, actor) => refuse.RunAsync(number, form["answer"].ToString(), actor, context.RequestAborted))).RequireAuthorization(Permission.DecideProposals);
        proposals.MapPost("/{number:int}/comentaris", (int number, HttpContext context, RemarkOnProposal remark, ProposalView view, Say say, Links to) =>
            ActAsync(number, context, view, say, to, (form, actor) =>
                remark.RunAsync(number, form["text"].ToString(), LanguageOf(form, say), actor, form["idempotency-key"].ToString(), context.RequestAborted)))
            .RequireAuthorization(Permission.TakePart).RequireRateLimiting(RateLimits.Writing);
        proposals.MapPost("/{number:int}/comentaris/{id}/retira", (int number, Guid id, HttpContext context, WithdrawRemark withdraw, ProposalView view, Say say, Links to) =>
            ActAsync(number, context, view, say, to, (_, actor) => withdraw.RunAsync(number, id, actor, context.RequestAborted))).RequireAuthorization(Permission.DecideProposals);
    }

    /// <summary>The language that was chosen; where none of ours was, that of the page.</summary>
    private static string LanguageOf(IFormCollection form, Say say) => Kernel.Languages.Language.TryParse(form["language"].ToString(), out var chosen) ? chosen.Code : say.Language.Code;

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

    /// <summary>What is said of each statement that changed since the proposal was written, by its key.</summary>
    private static Dictionary<string, OvertakenAnswer> Statements(IFormCollection form)
    {
        var answers = new Dictionary<string, OvertakenAnswer>(StringComparer.Ordinal);
        foreach (var (field, value) in form)
        {
            if (field.StartsWith("since.", StringComparison.Ordinal) && Enum.TryParse<OvertakenAnswer>(value.ToString(), out var answer))
                answers[field[6..]] = answer;
        }

        return answers;
    }

    internal static async Task<IResult> ActAsync(int number, HttpContext context, ProposalView view, Say say, Links to, Func<IFormCollection, string, Task> act)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return await Refusal.OrAsync(
            async () =>
            {
                await act(form, context.User.Actor());
                return to.Proposal(number.ToString(CultureInfo.InvariantCulture));
            },
            problems => view.ShowAsync(number, context, form, problems), say);
    }
}
