using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;

namespace Talaia.Kernel.Audit;

/// <summary>
/// Gives new entries their place in the chain, inside the transaction that writes them. The head row is changed first, which makes other writers of entries
/// wait until this transaction ends: so the chain has no gap and no fork, on any number of nodes, and a refused act leaves it as it was.
/// </summary>
internal static class SealEntries
{
    public static async Task TakeAsync(TalaiaDb db, IReadOnlyList<AuditEntry> entries, string changes, CancellationToken cancel)
    {
        var heads = db.Set<AuditHead>().Where(head => head.Id == AuditHead.OnlyId);
        await heads.ExecuteUpdateAsync(set => set.SetProperty(head => head.Sequence, head => head.Sequence + entries.Count), cancel);
        var head = await heads.AsNoTracking().SingleAsync(cancel);
        var (sequence, hash) = (head.Sequence - entries.Count, head.Hash);
        foreach (var entry in entries)
        {
            entry.Seal(++sequence, hash, entry == entries[0] ? changes : "");
            hash = entry.Hash;
        }

        await heads.ExecuteUpdateAsync(set => set.SetProperty(row => row.Hash, hash), cancel);
    }
}
