using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;
using Talaia.Kernel.Problems;
using Talaia.Metamodel.Elements;
using Talaia.Territory.Bodies;

namespace Talaia.Metamodel.Proposals;

/// <summary>What somebody asks to be changed.</summary>
/// <param name="Evidence">What it rests on, in words: figures, documents, a pilot's result.</param>
/// <param name="IsDraft">Not put forward yet.</param>
public sealed record NewProposal(Change Change, string Reason, string Evidence, bool IsDraft = false);

/// <summary>Writes a proposal in the caller's transaction, for acts that end in one. Of two writers who take the same number, one must begin anew.</summary>
public sealed class ProposalWriting(TalaiaDb db, PendingRelease pending, ReadBodies bodies, TimeProvider clock)
{
    /// <param name="madeFrom">What it was made from, such as a pilot; null where somebody simply proposes.</param>
    /// <returns>The proposal's number.</returns>
    /// <exception cref="RuleException">`no-release`, `reason-missing`, `evidence-missing`, or one of <see cref="Workpiece"/> and <see cref="ProposalCheck"/>.</exception>
    public async Task<int> AddAsync(NewProposal given, string actor, Ref? madeFrom = null, CancellationToken cancel = default)
    {
        var next = await pending.ReadAsync(cancel);
        if (given.Change is not (AddElement or AddSolution) && next.Before.Elements.FirstOrDefault(element => element.Code == given.Change.Touches[0]) is { } subject)
            given = given with { Change = given.Change with { Subject = subject.Name } };
        await ProposalCheck.RequireAsync(db, bodies, given.Change, next.Work.State, cancel);
        next.Work.Apply(given.Change);
        var number = 1 + (await db.Set<ChangeProposal>().MaxAsync(known => (int?)known.Number, cancel) ?? 0);
        var proposal = new ChangeProposal(number, given, actor, clock);
        db.Add(proposal);
        db.AddRange(given.Change.Touches.Distinct().Select(code => new Link(proposal.Ref, LinkKinds.Touches, ElementRef.To(code), actor, clock)));
        if (madeFrom is { } origin)
            db.Add(new Link(proposal.Ref, LinkKinds.MadeFrom, origin, actor, clock));
        db.Add(new AuditEntry(actor, "propose-change", proposal.Ref, clock, $$"""{"kind":"{{given.Change.Kind}}"}"""));
        return number;
    }
}
