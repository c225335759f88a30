using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Territory.Reaches;

namespace Talaia.Territory.Bodies;

/// <summary>A body as lists and the rooms above see it.</summary>
public sealed record BodyRow(string Id, string Name, string Kind, Reach Reach, string Source, bool IsCurrent);

/// <summary>Public bodies above the municipality, those no longer current included, since solutions may still name them.</summary>
public sealed class ReadBodies(TalaiaDb db)
{
    public async Task<List<BodyRow>> AllAsync(CancellationToken cancel = default)
    {
        var rows = await db.Set<Body>()
            .Select(body => new BodyRow(body.Id, body.Name, body.Kind, new Reach(body.ReachKind, body.ReachCode), body.Source, body.IsCurrent))
            .ToListAsync(cancel);
        return [.. rows.OrderBy(row => row.Id, StringComparer.Ordinal)];
    }
}
