using Talaia.Kernel.Access;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Proposals;
using Talaia.Metamodel.Trees;
using Talaia.Territory.People;
using Talaia.Web.Access;
using Talaia.Web.Hosting;
using Talaia.Web.Innovation;
using UiProblem = Talaia.Web.Ui.Problem;

namespace Talaia.Web.Metamodel;

/// <summary>The sheet of a proposal and the form for a new one.</summary>
internal sealed class ProposalView(ReadProposals proposals, ReadImpact impacts, ReadTree trees, ReadPeople people)
{
    public async Task<IResult> FormAsync(string? kind, string? element, IFormCollection? typed, List<UiProblem>? problems, CancellationToken cancel)
    {
        return Refusal.Page<ProposalForm>(new { Tree = await trees.LatestAsync(cancel), Kind = kind is not null && ChangeReading.Kinds.Contains(kind) ? kind : null, Element = element, Typed = typed, Problems = problems }, problems);
    }

    public async Task<IResult> ShowAsync(int number, HttpContext context, string? typed, List<UiProblem>? problems)
    {
        var cancel = context.RequestAborted;
        var account = context.User.Account();
        if (await proposals.ByNumberAsync(number, account, cancel) is not { } proposal)
            return Results.NotFound();
        var names = await people.ByActorsAsync([.. new[] { proposal.ProposedBy, proposal.DecidedBy }.OfType<string>()], cancel);
        var tree = await trees.LatestAsync(cancel);
        var isOpen = proposal.State is ProposalState.Draft or ProposalState.Proposed;
        return Refusal.Page<ProposalShow>(
            new
            {
                Proposal = proposal,
                Elements = proposal.Change.Touches.Distinct().Select(code => tree?.Find(code)).OfType<ElementFacts>().ToList(),
                Impact = isOpen ? await impacts.OfAsync(number, cancel) : null,
                Others = isOpen ? await proposals.ListAsync(account, cancel) : [],
                Author = names.GetValueOrDefault(proposal.ProposedBy)?.Name,
                Decider = proposal.DecidedBy is null ? null : names.GetValueOrDefault(proposal.DecidedBy)?.Name,
                MayDecide = proposal.State == ProposalState.Proposed && account is not null && account != proposal.ProposedBy && context.User.May(Permission.DecideProposals),
                Typed = typed,
                Problems = problems,
            },
            problems);
    }
}
