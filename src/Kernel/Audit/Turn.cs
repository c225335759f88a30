using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;

namespace Talaia.Kernel.Audit;

/// <summary>
/// For acts that count who or what is left: they stand in one line, so that each counts what the one before has left. Whoever has the turn holds the head of the
/// audit chain, which every act takes in the end; those that take it at their beginning cannot block each other.
/// </summary>
public static class Turn
{
    /// <summary>Waits until nobody else has the turn. What is counted is to be read afterwards; the turn ends with the caller's transaction.</summary>
    public static Task TakeAsync(TalaiaDb db, CancellationToken cancel = default) => db.Database.CurrentTransaction is null
        ? throw new InvalidOperationException("A turn is held by a transaction, and there is none.")
        : db.Set<AuditHead>().Where(head => head.Id == AuditHead.OnlyId).ExecuteUpdateAsync(set => set.SetProperty(head => head.Sequence, head => head.Sequence), cancel);
}
