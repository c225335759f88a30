using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;
using Talaia.Kernel.Problems;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Releases;
using Talaia.Territory.Bodies;

namespace Talaia.Metamodel.Proposals;

/// <summary>What somebody asks to be changed.</summary>
/// <param name="Evidence">What it rests on, in words: figures, documents, a pilot's result.</param>
/// <param name="IsDraft">Not put forward yet; what a draft lacks is asked for when it is.</param>
/// <param name="SeenRelease">Number of the release that the author had before them; empty for the latest.</param>
/// <param name="Key">Of the showing of the form: the same key writes nothing again. Null where it came by no form.</param>
public sealed record NewProposal(Change Change, string Reason, string Evidence, bool IsDraft = false, string SeenRelease = "", string? Key = null);

/// <summary>Writes a proposal in the caller's transaction, for acts that end in one. Of two writers who take the same number, one must begin anew.</summary>
public sealed class ProposalWriting(TalaiaDb db, PendingRelease pending, ReadBodies bodies, TimeProvider clock)
{
    /// <param name="madeFrom">What it was made from, such as a pilot; null where somebody simply proposes.</param>
    /// <returns>The proposal's number.</returns>
    /// <exception cref="RuleException">`no-release`, `reason-missing`, `evidence-missing`, or one of <see cref="Workpiece"/> and <see cref="ProposalCheck"/>; of a draft the first alone.</exception>
    public async Task<int> AddAsync(NewProposal given, string actor, Ref? madeFrom = null, CancellationToken cancel = default)
    {
        if (given.Key is not null && await db.Set<ChangeProposal>().AsNoTracking().SingleOrDefaultAsync(known => known.ProposedBy == actor && known.Key == given.Key, cancel) is { } sent)
            return sent.Number;
        given = await BasedAsync(given, cancel);
        var number = 1 + (await db.Set<ChangeProposal>().MaxAsync(known => (int?)known.Number, cancel) ?? 0);
        var proposal = new ChangeProposal(number, given, actor, clock);
        if (!given.IsDraft)
            await LeadAsync(proposal, actor, cancel);
        db.Add(proposal);
        if (madeFrom is { } origin)
            db.Add(new Link(proposal.Ref, LinkKinds.MadeFrom, origin, actor, clock));
        db.Add(new AuditEntry(actor, "propose-change", proposal.Ref, clock, $$"""{"kind":"{{given.Change.Kind}}"}"""));
        return number;
    }

    /// <summary>A draft is a proposal from now on.</summary>
    internal async Task PutForwardAsync(ChangeProposal proposal, string actor, CancellationToken cancel)
    {
        proposal.Propose(actor, clock);
        await LeadAsync(proposal, actor, cancel);
        db.Add(new AuditEntry(actor, "submit-proposal", proposal.Ref, clock));
    }

    /// <summary>With the name of what it changes, and the release on which it rests.</summary>
    internal async Task<NewProposal> BasedAsync(NewProposal given, CancellationToken cancel)
    {
        var next = await pending.ReadAsync(cancel);
        if (given.Change is not (AddElement or AddSolution) && next.Before.Elements.FirstOrDefault(element => element.Code == given.Change.Touches[0]) is { } subject)
            given = given with { Change = given.Change with { Subject = subject.Name } };
        return await db.Set<Release>().AnyAsync(release => release.Number == given.SeenRelease, cancel) ? given : given with { SeenRelease = next.Latest.Number };
    }

    /// <summary>It can be made, and leads to what it touches.</summary>
    private async Task LeadAsync(ChangeProposal proposal, string actor, CancellationToken cancel)
    {
        var next = await pending.ReadAsync(cancel);
        await ProposalCheck.RequireAsync(db, bodies, proposal.Change, next.Work.State, cancel);
        next.Work.Apply(proposal.Change);
        db.AddRange(proposal.Change.Touches.Distinct().Select(code => new Link(proposal.Ref, LinkKinds.Touches, ElementRef.To(code), actor, clock)));
    }
}
