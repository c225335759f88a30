using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;

namespace Talaia.Metamodel.Proposals;

/// <summary>Anybody signed in says something of a proposal that is under discussion; its author answers in the same way.</summary>
public sealed class RemarkOnProposal(TalaiaDb db, ProposalLetters letters, TimeProvider clock)
{
    /// <param name="language">Code of the language of the text.</param>
    /// <param name="key">Of the showing of the form: the same key writes nothing again.</param>
    /// <exception cref="RuleException">`unknown-proposal`, `proposal-not-open`, `remark-empty`, `remark-too-long`, `unknown-language`, `key-reused` (for another text).</exception>
    public Task RunAsync(int number, string text, string language, string actor, string? key = null, CancellationToken cancel = default) => UntilUndisturbed.RunAsync(db, async () =>
    {
        key = key is { Length: > 0 and <= ProposalRemark.LongestKey } ? key : null;
        var remark = new ProposalRemark(number, text, language, key, actor, clock);
        if (key is not null && await db.Set<ProposalRemark>().AsNoTracking().SingleOrDefaultAsync(said => said.By == actor && said.Key == key, cancel) is { } said)
        {
            return (said.Number, said.Text) == (number, remark.Text) ? 0
                : throw new RuleException("key-reused", "This form was sent already, with another text, and that is kept. Open the page again. Nothing was saved.");
        }

        var proposal = await KnownProposals.FindAsync(db, number, cancel);
        if (proposal.State != ProposalState.Proposed)
            throw new RuleException("proposal-not-open", $"Proposal {number} is not under discussion: it is {proposal.State}. Nothing was saved.");
        db.Add(remark);
        db.Add(new AuditEntry(actor, "remark-on-proposal", proposal.Ref, clock));
        await letters.RemarkedAsync(proposal, actor, cancel);
        return await db.SaveChangesAsync(cancel);
    });
}
