using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Jobs;
using Talaia.Kernel.Links;
using Talaia.Kernel.Problems;

namespace Talaia.Kernel.Mail;

/// <summary>Gives a dead letter another two days, as when a mailbox was mended. Asked twice, it is tried once.</summary>
public sealed class TryLetterAgain(TalaiaDb db, TimeProvider clock)
{
    /// <exception cref="RuleException">`unknown-letter`.</exception>
    public async Task RunAsync(Guid id, string actor, CancellationToken cancel = default)
    {
        var letter = await db.Set<Letter>().SingleOrDefaultAsync(known => known.Id == id, cancel)
            ?? throw new RuleException("unknown-letter", "There is no such letter. Nothing was changed.");
        if (!letter.TryAgain(clock))
            return;
        db.Add(new Job(PostLetter.Job, "", clock));
        db.Add(new AuditEntry(actor, "try-letter-again", new Ref("letter", letter.Key), clock));
        await db.SaveChangesAsync(cancel);
    }
}
