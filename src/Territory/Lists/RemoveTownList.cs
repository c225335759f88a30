using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;

namespace Talaia.Territory.Lists;

/// <summary>Forgets a list. Waves that were opened with it stay as they are.</summary>
public sealed class RemoveTownList(TalaiaDb db, TimeProvider clock)
{
    /// <returns>Whether there was such a list.</returns>
    public async Task<bool> RunAsync(string key, string by, CancellationToken cancel = default)
    {
        if (await db.Set<TownList>().SingleOrDefaultAsync(list => list.Key == key, cancel) is not { } list)
            return false;
        db.Remove(list);
        db.Add(new AuditEntry(by, "remove-town-list", new Ref("territory", key), clock, list.Name));
        await db.SaveChangesAsync(cancel);
        return true;
    }
}
