using Talaia.Kernel.Access;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Proposals;
using Talaia.Metamodel.Trees;
using Talaia.Territory.People;
using Talaia.Web.Access;
using Talaia.Web.Innovation;
using Talaia.Web.Loop;
using UiProblem = Talaia.Web.Ui.Problem;

namespace Talaia.Web.Metamodel;

/// <summary>Somebody as the pages of proposals name them.</summary>
/// <param name="Name">Null where they are no longer known.</param>
/// <param name="Town">The municipality for which they speak; null for the office.</param>
public sealed record Speaker(string? Name, string? Town);

/// <summary>A remark with who said it.</summary>
/// <param name="IsAuthor">Whether it is the author of the proposal who says it.</param>
public sealed record RemarkLine(RemarkRow Row, Speaker By, bool IsAuthor);

/// <summary>The sheet of a proposal, with its discussion.</summary>
internal sealed class ProposalView(ReadProposals proposals, ReadRemarks remarks, ReadImpact impacts, ReadTree trees, ReadPeople people, Towns towns, NameSheets names)
{
    /// <param name="typed">The form that came back.</param>
    public async Task<IResult> ShowAsync(int number, HttpContext context, IFormCollection? typed, List<UiProblem>? problems = null)
    {
        var cancel = context.RequestAborted;
        var account = context.User.Account();
        if (await proposals.ByNumberAsync(number, account, cancel) is not { } proposal)
            return Results.NotFound();
        var said = await remarks.OfAsync(number, cancel);
        var known = await people.ByActorsAsync([.. said.Select(remark => remark.By).Append(proposal.ProposedBy).Append(proposal.DecidedBy ?? "").Distinct()], cancel);
        var places = await towns.NamesAsync(cancel);
        Speaker By(string? actor) => actor is not null && known.TryGetValue(actor, out var person) ? new Speaker(person.Name, person.Codi6 is { } code ? places.GetValueOrDefault(code, code) : null) : new Speaker(null, null);
        var tree = await trees.LatestAsync(cancel);
        var isOpen = proposal.State is ProposalState.Draft or ProposalState.Proposed;
        var impact = isOpen ? await impacts.OfAsync(number, cancel) : null;
        return Refusal.Page<ProposalShow>(
            new
            {
                Proposal = proposal,
                Elements = tree is null ? [] : proposal.Change.Touches.Select(tree.Find).OfType<ElementFacts>().OrderBy(tree.PlaceOf).ToList(),
                Impact = impact,
                Names = await names.OfAsync([.. (impact?.OnKinds ?? []).SelectMany(kind => kind.Things)], drafts: false, cancel),
                Others = isOpen ? await proposals.ListAsync(account, cancel) : [],
                Author = By(proposal.ProposedBy),
                Decider = By(proposal.DecidedBy),
                Remarks = said.ConvertAll(remark => new RemarkLine(remark, By(remark.By), remark.By == proposal.ProposedBy)),
                IsAuthor = account == proposal.ProposedBy,
                MayRemark = proposal.State == ProposalState.Proposed && account is not null && context.User.May(Permission.TakePart),
                MayModerate = account is not null && context.User.May(Permission.DecideProposals),
                MayDecide = proposal.State == ProposalState.Proposed && account is not null && account != proposal.ProposedBy && context.User.May(Permission.DecideProposals),
                Typed = typed,
                Problems = problems,
            },
            problems);
    }
}
