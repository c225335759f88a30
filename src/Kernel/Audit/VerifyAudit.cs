using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;

namespace Talaia.Kernel.Audit;

/// <summary>What the chain proves.</summary>
/// <param name="Entries">How many entries hold, from the first on.</param>
/// <param name="Head">Hash of the last that holds. Written down elsewhere, it proves later that nothing before it was touched.</param>
/// <param name="Broken">The first link that does not hold; null where all do.</param>
public sealed record AuditProof(long Entries, string Head, BrokenLink? Broken);

/// <param name="Sequence">The place in the chain at which it breaks.</param>
/// <param name="Id">The entry that stands there; null where it is missing.</param>
/// <param name="Why">`changed`, `missing`, `head` (the last entries are missing, or the head was changed) or `unknown-head` (the given head is in no entry).</param>
public sealed record BrokenLink(long Sequence, Guid? Id, string Why);

/// <summary>Recomputes the chain of audit entries from the first to the head and names the first link that does not hold.</summary>
public sealed class VerifyAudit(TalaiaDb db)
{
    /// <param name="formerHead">A head that was written down earlier, which must stand in the chain still.</param>
    public async Task<AuditProof> RunAsync(string? formerHead = null, CancellationToken cancel = default)
    {
        var (sequence, hash, isFormerFound) = (0L, AuditChain.Beginning, formerHead is null or AuditChain.Beginning);

        // The head first: what is written meanwhile comes after it and is proved the next time, so that nobody waits for this.
        var head = await db.Set<AuditHead>().AsNoTracking().SingleOrDefaultAsync(head => head.Id == AuditHead.OnlyId, cancel);
        var last = head?.Sequence ?? long.MaxValue;
        await foreach (var entry in db.Set<AuditEntry>().AsNoTracking().Where(entry => entry.Sequence <= last).OrderBy(entry => entry.Sequence).AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (entry.Sequence != sequence + 1)
                return new AuditProof(sequence, hash, entry.Sequence <= sequence ? new(entry.Sequence, entry.Id, "changed") : new(sequence + 1, null, "missing"));
            if (entry.Hash != AuditChain.HashOf(hash, entry))
                return new AuditProof(sequence, hash, new(entry.Sequence, entry.Id, "changed"));
            (sequence, hash) = (entry.Sequence, entry.Hash);
            isFormerFound |= hash == formerHead;
        }

        if (head?.Sequence != sequence || head.Hash != hash)
            return new AuditProof(sequence, hash, new(sequence + 1, null, "head"));
        return new AuditProof(sequence, hash, isFormerFound ? null : new(sequence + 1, null, "unknown-head"));
    }
}
