using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Relations;
using Talaia.Metamodel.Views;

namespace Talaia.Metamodel.Releases;

/// <summary>The whole of a release.</summary>
public sealed class ReadState(TalaiaDb db, ReadElements elements)
{
    public async Task<MetamodelState> OfReleaseAsync(Guid releaseId, CancellationToken cancel = default)
    {
        var release = await db.Set<Release>().Where(release => release.Id == releaseId).Select(release => new { release.Sequence, release.Outline }).SingleAsync(cancel);
        var sequence = release.Sequence;
        var relations = await db.Set<RelationVersion>().AsNoTracking().At(sequence).OrderBy(relation => relation.Code).ToListAsync(cancel);
        var views = await db.Set<ViewVersion>().AsNoTracking().At(sequence).OrderBy(view => view.Code).ToListAsync(cancel);
        return new MetamodelState(await elements.FactsOfReleaseAsync(releaseId, cancel), relations.ConvertAll(relation => relation.Facts)) { Views = views.ConvertAll(view => view.Facts), Outline = release.Outline };
    }
}
