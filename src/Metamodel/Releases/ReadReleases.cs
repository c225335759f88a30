using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;

namespace Talaia.Metamodel.Releases;

/// <summary>A release as lists and the rooms above see it.</summary>
/// <param name="IsStarter">Talaia's own starter, to be marked as such wherever it is shown.</param>
public sealed record ReleaseRow(Guid Id, string Number, string Name, DateTimeOffset PublishedAt, bool IsStarter, int ElementCount);

/// <summary>The releases of the metamodel.</summary>
public sealed class ReadReleases(TalaiaDb db)
{
    /// <summary>The newest release; null while none was imported.</summary>
    public Task<ReleaseRow?> LatestAsync(CancellationToken cancel = default) => Rows(db.Set<Release>()).FirstOrDefaultAsync(cancel);

    public Task<ReleaseRow?> ByNumberAsync(string number, CancellationToken cancel = default) =>
        Rows(db.Set<Release>().Where(release => release.Number == number)).FirstOrDefaultAsync(cancel);

    /// <summary>Newest first.</summary>
    public Task<List<ReleaseRow>> AllAsync(CancellationToken cancel = default) => Rows(db.Set<Release>()).ToListAsync(cancel);

    private static IQueryable<ReleaseRow> Rows(IQueryable<Release> releases) => releases
        .OrderByDescending(release => release.Sequence)
        .Select(release => new ReleaseRow(
            release.Id,
            release.Number,
            release.Name,
            release.PublishedAt,
            release.Origin == Release.Starter,
            release.ElementCount));
}
