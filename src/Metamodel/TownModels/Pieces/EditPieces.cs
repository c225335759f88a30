using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Access;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Releases;
using Talaia.Metamodel.TownModels.Agreements;
using Talaia.Territory.Municipalities;

namespace Talaia.Metamodel.TownModels.Pieces;

/// <summary>A coordinator says how far the town is with its pieces, one or many at once, all or nothing. A model that waited for the office's agreement is taken back.</summary>
public sealed class EditPieces(TalaiaDb db, TimeProvider clock, Acting acting, ReadMunicipality municipalities, ReadReleases releases, ReadElements elements)
{
    /// <returns>How many pieces are now otherwise.</returns>
    /// <exception cref="RuleException">`unknown-municipality`, `unknown-piece`, or one of <see cref="TownPiece.Take"/>.</exception>
    /// <exception cref="PermissionException">Somebody else's municipality.</exception>
    public async Task<int> RunAsync(string codi6, IReadOnlyList<PieceEdit> edits, string actor, CancellationToken cancel = default)
    {
        acting.RequireOwn(codi6, "edit-town-model");
        return await UntilUndisturbed.RunAsync(db, () => EditAsync(codi6, edits, actor, cancel));
    }

    private async Task<int> EditAsync(string codi6, IReadOnlyList<PieceEdit> edits, string actor, CancellationToken cancel)
    {
        if (await municipalities.FindAsync(codi6, cancel) is null)
            throw new RuleException("unknown-municipality", $"There is no municipality {codi6}. Nothing was saved.");
        var release = await releases.LatestAsync(cancel);
        var known = release is null ? [] : (await elements.OfReleaseAsync(release.Id, cancel)).Where(element => element.Level == TownModel.PieceLevel).Select(element => element.Code).ToHashSet();
        var present = await db.Set<TownPiece>().Where(piece => piece.Codi6 == codi6).ToDictionaryAsync(piece => piece.Element, cancel);
        var changed = new List<string>();
        foreach (var edit in edits)
        {
            if (!known.Contains(edit.Code))
                throw new RuleException("unknown-piece", $"There is no piece {edit.Code} in the latest release. Nothing was saved.");
            var piece = present.GetValueOrDefault(edit.Code) ?? new TownPiece(codi6, edit.Code);
            var before = piece.Standing;
            piece.Take(edit);
            if (piece.Standing == before)
                continue;
            changed.Add(edit.Code);
            if (present.TryAdd(edit.Code, piece))
                db.Add(piece);
        }

        if (changed.Count == 0)
            return 0;
        if (await db.Set<TownOffer>().SingleOrDefaultAsync(offer => offer.Codi6 == codi6, cancel) is { } offered)
            db.Remove(offered);
        db.Add(new AuditEntry(actor, "edit-town-model", MunicipalityRef.To(codi6), clock, FormattableString.Invariant($$"""{"pieces":{{changed.Count}}}""")));
        await db.SaveChangesAsync(cancel);
        return changed.Count;
    }
}
