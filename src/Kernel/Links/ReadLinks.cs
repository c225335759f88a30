using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;

namespace Talaia.Kernel.Links;

/// <summary>A link as a sheet shows it.</summary>
public sealed record LinkRow(Ref From, string Kind, Ref To, DateTimeOffset Since, string By, string Evidence);

/// <summary>What a sheet came from and what came of it.</summary>
public sealed class ReadLinks(TalaiaDb db)
{
    /// <summary>Links that start at this sheet: what it came from. Oldest first, those of one moment by kind and key.</summary>
    public Task<List<LinkRow>> FromAsync(Ref sheet, CancellationToken cancel = default) =>
        RowsAsync(db.Set<Link>().Where(link => link.FromKind == sheet.Kind && link.FromKey == sheet.Key), cancel);

    /// <summary>Links that end at this sheet: what came of it. Oldest first, those of one moment by kind and key.</summary>
    public Task<List<LinkRow>> ToAsync(Ref sheet, CancellationToken cancel = default) =>
        RowsAsync(db.Set<Link>().Where(link => link.ToKind == sheet.Kind && link.ToKey == sheet.Key), cancel);

    private static Task<List<LinkRow>> RowsAsync(IQueryable<Link> links, CancellationToken cancel) =>
        links.OrderBy(link => link.Since).ThenBy(link => link.ToKind).ThenBy(link => link.ToKey).ThenBy(link => link.FromKind).ThenBy(link => link.FromKey)
            .Select(link => new LinkRow(new Ref(link.FromKind, link.FromKey), link.Kind, new Ref(link.ToKind, link.ToKey), link.Since, link.By, link.Evidence))
            .ToListAsync(cancel);
}
