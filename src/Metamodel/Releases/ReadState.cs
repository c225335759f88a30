using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Relations;
using Talaia.Metamodel.Trees;
using Talaia.Metamodel.Views;

namespace Talaia.Metamodel.Releases;

/// <summary>The whole of a release.</summary>
public sealed class ReadState(TalaiaDb db, ReadElements elements, KnownTrees trees, KnownState known)
{
    public async Task<MetamodelState> OfReleaseAsync(Guid releaseId, CancellationToken cancel = default)
    {
        var release = await db.Set<Release>().Where(release => release.Id == releaseId).Select(release => new { release.Sequence, release.Outline }).SingleAsync(cancel);
        var sequence = release.Sequence;
        var relations = await db.Set<RelationVersion>().AsNoTracking().At(sequence).OrderBy(relation => relation.Code).ToListAsync(cancel);
        var views = await db.Set<ViewVersion>().AsNoTracking().At(sequence).OrderBy(view => view.Code).ToListAsync(cancel);
        var tree = trees.Find(releaseId)?.Elements ?? await elements.FactsOfReleaseAsync(releaseId, cancel);
        return new MetamodelState(tree, relations.ConvertAll(relation => relation.Facts)) { Views = views.ConvertAll(view => view.Facts), Outline = release.Outline };
    }

    /// <summary>The latest release to try a change on, from memory where it was asked for before.</summary>
    internal async Task<ProvenState> ProvenAsync(Guid releaseId, CancellationToken cancel)
    {
        if (known.Find(releaseId) is { } found)
            return found;
        found = new ProvenState(releaseId, await OfReleaseAsync(releaseId, cancel), await db.Set<ElementVersion>().Select(element => element.Code).Distinct().ToListAsync(cancel));
        known.Keep(found);
        return found;
    }
}
