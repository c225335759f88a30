using System.Globalization;
using Talaia.Kernel.Access;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Wording;
using Talaia.Metamodel.Proposals;
using Talaia.Metamodel.Releases;
using Talaia.Metamodel.Trees;
using Talaia.Territory.People;
using Talaia.Web.Access;
using Talaia.Web.Hosting;
using Talaia.Web.Innovation;

namespace Talaia.Web.Metamodel;

/// <summary>Anybody signed in writes a proposal by form: as a draft that is edited, or at once for everybody to discuss.</summary>
internal static class ProposalWritingEndpoints
{
    public static void Map(RouteGroupBuilder site)
    {
        var proposals = site.MapGroup("/metamodel/propostes").RequireAuthorization(Permission.TakePart);
        proposals.MapGet("/nova", (string? element, string? tipus, ProposalFormView view, CancellationToken cancel) => view.NewAsync(tipus, element, null, null, cancel));
        proposals.MapPost("/nova", ProposeAsync).RequireRateLimiting(RateLimits.Writing);
        proposals.MapGet("/{number:int}/edita", (int number, HttpContext context, ProposalFormView view) => view.EditAsync(number, context.User.Actor(), null, null, context.RequestAborted));
        proposals.MapPost("/{number:int}/edita", EditAsync).RequireRateLimiting(RateLimits.Writing);
        proposals.MapPost("/{number:int}/envia", (int number, HttpContext context, SubmitProposal submit, ProposalView view, Say say, Links to) =>
            ProposalEndpoints.ActAsync(number, context, view, say, to, (_, actor) => submit.RunAsync(number, actor, context.RequestAborted)));
        proposals.MapPost("/{number:int}/retira", (int number, HttpContext context, WithdrawProposal withdraw, ProposalView view, Say say, Links to) =>
            ProposalEndpoints.ActAsync(number, context, view, say, to, (_, actor) => withdraw.RunAsync(number, actor, context.RequestAborted)));
    }

    private static async Task<IResult> ProposeAsync(HttpContext context, string? tipus, ProposeChange propose, ProposalFormView view, Say say, Links to)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var kind = ChangeReading.Kinds.Contains(tipus ?? "") ? tipus! : ChangeKinds.AddElement;
        try
        {
            var number = await propose.RunAsync(await GivenAsync(kind, form, view, context.RequestAborted), context.User.Actor(), context.RequestAborted);
            return Results.LocalRedirect(to.Proposal(number.ToString(CultureInfo.InvariantCulture)));
        }
        catch (RuleException rule)
        {
            return await view.NewAsync(kind, form["element"], form, Refusal.Of(rule, say), context.RequestAborted);
        }
    }

    private static async Task<IResult> EditAsync(int number, HttpContext context, EditDraft edit, ReadProposals proposals, ProposalFormView view, Say say, Links to)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (await proposals.ByNumberAsync(number, context.User.Actor(), context.RequestAborted) is not { } draft)
            return Results.NotFound();
        try
        {
            await edit.RunAsync(number, await GivenAsync(draft.Change.Kind, form, view, context.RequestAborted), context.User.Actor(), context.RequestAborted);
            return Results.LocalRedirect(to.Proposal(number.ToString(CultureInfo.InvariantCulture)));
        }
        catch (RuleException rule)
        {
            return await view.EditAsync(number, context.User.Actor(), form, Refusal.Of(rule, say), context.RequestAborted);
        }
    }

    /// <summary>Read against the release that the form was filled in from, whatever was published in between.</summary>
    private static async Task<NewProposal> GivenAsync(string kind, IFormCollection form, ProposalFormView view, CancellationToken cancel)
    {
        // Whoever has read what changed since a draft was written goes on from what stands now.
        var seen = await view.SeenAsync(form["rebase"] == "yes" ? null : form["seen"].ToString(), cancel);
        return new NewProposal(
            ChangeReading.Read(kind, form, seen), form["reason"].ToString(), form["evidence"].ToString(), form["draft"] == "yes", seen.Release.Number,
            form["idempotency-key"].ToString() is { Length: > 0 and <= 100 } key ? key : null);
    }
}
