using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;

namespace Talaia.Territory.Municipalities;

/// <summary>What towns are called, for pages that greet one by its name at every step. Asked of the database again after a minute, since a newer file may call it otherwise.</summary>
public sealed class TownNames(TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);
    private Known _known = new(FrozenDictionary<string, string>.Empty, DateTimeOffset.MinValue);

    /// <returns>Null when there is no such municipality.</returns>
    public async ValueTask<string?> OfAsync(TalaiaDb db, string codi6, CancellationToken cancel = default)
    {
        var (now, known) = (clock.GetUtcNow(), _known);
        if (now >= known.Asked && now - known.Asked < Fresh && known.Names.TryGetValue(codi6, out var name))
            return name;
        var names = await db.Set<Municipality>().Select(municipality => new { municipality.Codi6, municipality.Name }).ToListAsync(cancel);
        _known = known = new Known(names.ToFrozenDictionary(town => town.Codi6, town => town.Name), now);
        return known.Names.GetValueOrDefault(codi6);
    }

    private sealed record Known(FrozenDictionary<string, string> Names, DateTimeOffset Asked);
}
