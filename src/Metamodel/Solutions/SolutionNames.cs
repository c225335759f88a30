using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Links;

namespace Talaia.Metamodel.Solutions;

/// <summary>Names solutions on any sheet; the inventory is public and a solution's name is never translated.</summary>
internal sealed class SolutionNames(TalaiaDb db) : ISheetNames
{
    public string Kind => SolutionRef.Kind;

    public async Task<IReadOnlyDictionary<string, LocalizedText>> OfAsync(IReadOnlyCollection<string> keys, bool drafts, CancellationToken cancel = default) =>
        (await db.Set<Solution>().Where(solution => keys.Contains(solution.Code)).Select(solution => new { solution.Code, solution.Name }).ToListAsync(cancel))
            .ToDictionary(solution => solution.Code, solution => LocalizedText.Same(solution.Name));
}
