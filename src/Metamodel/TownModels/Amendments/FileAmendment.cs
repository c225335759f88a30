using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Access;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;
using Talaia.Territory.Municipalities;

namespace Talaia.Metamodel.TownModels.Amendments;

/// <summary>A municipality files an amendment to a value published about it. Sent twice it is filed once.</summary>
public sealed class FileAmendment(TalaiaDb db, TimeProvider clock, Acting acting, ReadMunicipality municipalities)
{
    /// <exception cref="RuleException">`unknown-municipality`, `amendment-incomplete`, `amendment-too-long`, `amendment-same-value`.</exception>
    /// <exception cref="PermissionException">Somebody else's municipality.</exception>
    public async Task<Guid> RunAsync(string codi6, NewAmendment given, string actor, CancellationToken cancel = default)
    {
        acting.RequireOwn(codi6, "file-amendment");
        if (await municipalities.FindAsync(codi6, cancel) is null)
            throw new RuleException("unknown-municipality", $"There is no municipality {codi6}. Nothing was saved.");
        var amendment = new Amendment(codi6, given, actor, clock);
        var open = await db.Set<Amendment>().AsNoTracking().Where(filed => filed.Codi6 == codi6 && filed.State == AmendmentState.Filed).ToListAsync(cancel);
        if (open.Find(amendment.SaysTheSameAs) is { } same)
            return same.Id;
        db.Add(amendment);
        db.Add(new AuditEntry(actor, "file-amendment", AmendmentRef.To(amendment.Id), clock));
        await db.SaveChangesAsync(cancel);
        return amendment.Id;
    }
}
