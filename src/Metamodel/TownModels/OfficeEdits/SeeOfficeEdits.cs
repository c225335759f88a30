using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Access;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Territory.Municipalities;

namespace Talaia.Metamodel.TownModels.OfficeEdits;

/// <summary>A coordinator says that the town has seen what the office changed on its behalf.</summary>
public sealed class SeeOfficeEdits(TalaiaDb db, TimeProvider clock, Acting acting)
{
    /// <param name="upTo">The newest that was on the page: what came in while it was read stays unseen.</param>
    /// <returns>How many were new.</returns>
    /// <exception cref="PermissionException">Somebody else's municipality.</exception>
    public async Task<int> RunAsync(string codi6, DateTimeOffset upTo, string actor, CancellationToken cancel = default)
    {
        acting.RequireOwn(codi6, "see-office-edits");
        var unseen = await db.Set<OfficeEdit>().Where(edit => edit.Codi6 == codi6 && edit.SeenAt == null && edit.At <= upTo).ToListAsync(cancel);
        if (unseen.Count == 0)
            return 0;
        unseen.ForEach(edit => edit.See(clock));
        db.Add(new AuditEntry(actor, "see-office-edits", MunicipalityRef.To(codi6), clock));
        await db.SaveChangesAsync(cancel);
        return unseen.Count;
    }
}
