using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;

namespace Talaia.Territory.Municipalities;

/// <summary>What towns are called, for pages that greet one by its name at every step. Asked of the database again after a minute, since a newer file may call it otherwise.</summary>
public sealed class TownNames(TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, (string Name, DateTimeOffset Asked)> _known = new();

    /// <returns>Null when there is no such municipality.</returns>
    public async ValueTask<string?> OfAsync(TalaiaDb db, string codi6, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow();
        if (_known.TryGetValue(codi6, out var known) && now >= known.Asked && now - known.Asked < Fresh)
            return known.Name;
        var name = await db.Set<Municipality>().Where(municipality => municipality.Codi6 == codi6).Select(municipality => municipality.Name).SingleOrDefaultAsync(cancel);
        if (name is not null)
            _known[codi6] = (name, now);
        return name;
    }
}
