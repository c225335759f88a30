using Talaia.Kernel.Access;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Releases;
using Talaia.Metamodel.Trees;
using Talaia.Territory.Municipalities;

namespace Talaia.Metamodel.TownModels.Pieces;

/// <summary>A coordinator says how far the town is with its pieces, one or many at once, all or nothing. A model that waited for the office's agreement is taken back.</summary>
public sealed class EditPieces(TalaiaDb db, TimeProvider clock, Acting acting, ReadMunicipality municipalities, ReadTree trees)
{
    /// <returns>How many pieces are now otherwise.</returns>
    /// <exception cref="RuleException">`unknown-municipality`, `unknown-piece`, or one of <see cref="TownPiece.Take"/>.</exception>
    /// <exception cref="PermissionException">Somebody else's municipality.</exception>
    public async Task<int> RunAsync(string codi6, IReadOnlyList<PieceEdit> edits, string actor, CancellationToken cancel = default)
    {
        acting.RequireOwn(codi6, "edit-town-model");
        return await UntilUndisturbed.RunAsync(db, async () =>
        {
            var changed = await new TakePieces(db, municipalities, trees).RunAsync(codi6, edits, cancel);
            if (changed.Count == 0)
                return 0;
            db.Add(new AuditEntry(actor, "edit-town-model", MunicipalityRef.To(codi6), clock, FormattableString.Invariant($$"""{"pieces":{{changed.Count}}}""")));
            await db.SaveChangesAsync(cancel);
            return changed.Count;
        });
    }
}
