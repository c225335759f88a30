using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;

namespace Talaia.Metamodel.Elements;

public sealed class ReadElement(TalaiaDb db, ReadElements elements)
{
    /// <returns>Null when the release has no element of this code.</returns>
    public async Task<ElementSheet?> FindAsync(Guid releaseId, string code, CancellationToken cancel = default)
    {
        var version = await db.Set<ElementVersion>().AsNoTracking()
            .SingleOrDefaultAsync(element => element.ReleaseId == releaseId && element.Code == code, cancel);
        if (version is null)
            return null;
        var all = await elements.OfReleaseAsync(releaseId, cancel);
        var byCode = all.ToDictionary(row => row.Code);
        return new ElementSheet(
            byCode[code], version.Status, version.PopulationFrom, version.PopulationTo, version.Maturity, Split(version.Sdg), version.AgendaAxis,
            version.Law, version.Source, Ancestors(byCode, code), [.. all.Where(row => row.ParentCode == code)],
            [.. Split(version.Requires).Select(required => byCode[required])]);
    }

    private static List<ElementRow> Ancestors(Dictionary<string, ElementRow> byCode, string code)
    {
        var path = new List<ElementRow>();
        for (var parent = byCode[code].ParentCode; parent is not null; parent = byCode[parent].ParentCode)
            path.Insert(0, byCode[parent]);
        return path;
    }

    private static string[] Split(string text) => text.Split('|', StringSplitOptions.RemoveEmptyEntries);
}
