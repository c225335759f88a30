using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Metamodel.TownModels.Imports;

namespace Talaia.Metamodel.TownModels.Rules;

/// <summary>Puts all rules in place of those there are, in one transaction, and keeps what was before.</summary>
internal static class ReplaceRules
{
    public static async Task RunAsync(TalaiaDb db, List<RuleFacts> before, List<RuleFacts> after, AuditEntry entry, TimeProvider clock, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.Set<ModelRule>().ExecuteDeleteAsync(cancel);
        db.AddRange(after.Select((rule, position) => new ModelRule(position, rule)));
        db.Add(TownImport.Of(TownImport.Rules, before, after, entry.Actor, clock));
        db.Add(entry);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        db.ChangeTracker.Clear();
    }
}
