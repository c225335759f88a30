using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Metamodel.Elements;

namespace Talaia.Metamodel.Releases;

/// <summary>A release as lists show it.</summary>
/// <param name="Number">1, 2, 3 …, as text.</param>
/// <param name="IsStarter">The platform's own starter tree, not the consortium's metamodel.</param>
public sealed record ReleaseRow(Guid Id, string Number, string Name, DateTimeOffset PublishedAt, bool IsStarter, int Elements);

public sealed class ReadReleases(TalaiaDb db)
{
    /// <summary>The release in force; null while there is none.</summary>
    public async Task<ReleaseRow?> LatestAsync(CancellationToken cancel = default) =>
        (await RowsAsync(db.Set<Release>().Where(release => !db.Set<Release>().Any(later => later.Number > release.Number)), cancel)).SingleOrDefault();

    /// <summary>All releases, newest first.</summary>
    public Task<List<ReleaseRow>> ListAsync(CancellationToken cancel = default) => RowsAsync(db.Set<Release>(), cancel);

    /// <returns>Null when no release has this number.</returns>
    public async Task<ReleaseRow?> ByNumberAsync(string number, CancellationToken cancel = default) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var known)
            ? (await RowsAsync(db.Set<Release>().Where(release => release.Number == known), cancel)).SingleOrDefault()
            : null;

    private async Task<List<ReleaseRow>> RowsAsync(IQueryable<Release> releases, CancellationToken cancel)
    {
        var rows = await releases.OrderByDescending(release => release.Number)
            .Select(release => new { Release = release, Count = db.Set<ElementVersion>().Count(element => element.ReleaseId == release.Id) })
            .AsNoTracking().ToListAsync(cancel);
        return [.. rows.Select(row => new ReleaseRow(
            row.Release.Id, row.Release.Number.ToString(CultureInfo.InvariantCulture), row.Release.Name, row.Release.PublishedAt, row.Release.IsStarter, row.Count))];
    }
}
