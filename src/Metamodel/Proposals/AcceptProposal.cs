using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Links;
using Talaia.Kernel.Problems;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Imports;
using Talaia.Metamodel.Releases;
using Talaia.Metamodel.Solutions;
using Talaia.Territory.Bodies;

namespace Talaia.Metamodel.Proposals;

/// <summary>
/// The steward accepts a proposal: the latest release with its change becomes the next release. Proposals accepted at once make one release each, the later
/// one on the earlier.
/// </summary>
public sealed class AcceptProposal(TalaiaDb db, ReadReleases releases, ReadElements elements, ReadBodies bodies, TimeProvider clock)
{
    /// <returns>The number of the release.</returns>
    /// <exception cref="RuleException">
    /// `unknown-proposal`, `proposal-not-open`, `reviewer-is-author`, `answer-missing`, or one of <see cref="ProposalCheck"/> where the metamodel has moved on.
    /// </exception>
    public Task<string> RunAsync(int number, string answer, string actor, CancellationToken cancel = default) =>
        UntilUndisturbed.RunAsync(db, () => AcceptAsync(number, answer, actor, cancel));

    private async Task<string> AcceptAsync(int number, string answer, string actor, CancellationToken cancel)
    {
        var proposal = await KnownProposals.FindAsync(db, number, cancel);
        proposal.AllowDeciding(actor);
        var latest = (await releases.LatestAsync(cancel))!;
        var before = await elements.FactsOfReleaseAsync(latest.Id, cancel);
        await ProposalCheck.RequireAsync(db, bodies, proposal.Change, before, cancel);
        var after = proposal.Change is AddElement add ? await WithAsync(proposal, add, before, actor, cancel) : before;
        if (proposal.Change is AddSolution { Solution: var solution })
            Add(proposal, solution, actor);
        var release = await NextRelease.ChangeAsync(db, latest.Id, proposal.Change.Title.In("ca"), after, clock, cancel);
        proposal.Accept(answer, release.Number, actor, clock);
        db.Add(new Link(ReleaseRef.To(release.Number), LinkKinds.MadeFrom, proposal.Ref, actor, clock));
        db.Add(new AuditEntry(actor, "accept-proposal", proposal.Ref, clock, $$"""{"release":"{{release.Number}}"}"""));
        await db.SaveChangesAsync(cancel);
        return release.Number;
    }

    private async Task<IReadOnlyList<ElementFacts>> WithAsync(ChangeProposal proposal, AddElement add, List<ElementFacts> before, string actor, CancellationToken cancel)
    {
        var parent = before.Single(element => element.Code == add.ParentCode);
        var known = await db.Set<ElementVersion>().Select(element => element.Code).Where(code => code.StartsWith(parent.Code)).Distinct().ToListAsync(cancel);
        var added = new ElementFacts(
            NextCode.Under(parent.Code, known), parent.Code, parent.Level + 1, MetamodelFile.TypeOf(parent.Level + 1), add.Name, add.Description, "in_force",
            add.PopulationFrom, add.PopulationTo, add.Maturity, "", parent.AgendaAxis, add.Law, "", add.Source, LocalizedText.Empty);
        db.Add(new Link(ElementRef.To(added.Code), LinkKinds.MadeFrom, proposal.Ref, actor, clock));
        return TreeRules.InOrder([.. before, added]);
    }

    private void Add(ChangeProposal proposal, SolutionFacts solution, string actor)
    {
        db.Add(new Solution(solution));
        db.Add(new Link(SolutionRef.To(solution.Code), LinkKinds.MadeFrom, proposal.Ref, actor, clock));
        db.AddRange(solution.ElementCodes.Select(code => new Link(SolutionRef.To(solution.Code), LinkKinds.Answers, ElementRef.To(code), actor, clock, solution.Source)));
    }
}
