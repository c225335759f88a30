using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Metamodel.Solutions;

namespace Talaia.Metamodel.Elements;

/// <summary>An element of one release with all that surrounds it.</summary>
/// <param name="Path">Its ancestors, from level 1 down to its parent.</param>
/// <param name="Children">In the release's order.</param>
/// <param name="Requires">What must be in place before it.</param>
/// <param name="RequiredBy">What asks for it.</param>
/// <param name="Solutions">Solutions that answer it, whoever may use them.</param>
public sealed record ElementSheet(
    ElementFacts Facts,
    IReadOnlyList<ElementRow> Path,
    IReadOnlyList<ElementRow> Children,
    IReadOnlyList<ElementRow> Requires,
    IReadOnlyList<ElementRow> RequiredBy,
    IReadOnlyList<SolutionRow> Solutions);

/// <summary>One element of a release.</summary>
public sealed class ReadElement(TalaiaDb db, ReadSolutions solutions)
{
    public async Task<ElementSheet?> FindAsync(Guid releaseId, string code, CancellationToken cancel = default)
    {
        var elements = ReadElements.OfRelease(db, releaseId).AsNoTracking();
        if (await elements.SingleOrDefaultAsync(element => element.Code == code, cancel) is not { } found)
            return null;
        var facts = found.Facts;
        var near = await elements
            .Where(element => element.ParentCode == code || facts.RequiredCodes.Contains(element.Code) || element.Requires.Contains(code))
            .OrderBy(element => element.Rank)
            .ToListAsync(cancel);
        return new ElementSheet(
            facts,
            await PathAsync(elements, found, cancel),
            [.. near.Where(element => element.ParentCode == code).Select(element => element.Row)],
            [.. near.Where(element => facts.RequiredCodes.Contains(element.Code)).Select(element => element.Row)],
            [.. near.Where(element => element.Facts.RequiredCodes.Contains(code)).Select(element => element.Row)],
            [.. (await solutions.AllAsync(cancel)).Where(solution => solution.ElementCodes.Contains(code))]);
    }

    private static async Task<List<ElementRow>> PathAsync(IQueryable<ElementVersion> elements, ElementVersion found, CancellationToken cancel)
    {
        var path = new List<ElementRow>();
        for (var parent = found.ParentCode; parent is not null; parent = path[0].ParentCode)
            path.Insert(0, (await elements.SingleAsync(element => element.Code == parent, cancel)).Row);
        return path;
    }
}
