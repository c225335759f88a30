using Talaia.Kernel.Access;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Releases;
using Talaia.Metamodel.TownModels.Pieces;
using Talaia.Metamodel.Trees;
using Talaia.Territory.Municipalities;

namespace Talaia.Metamodel.TownModels.OfficeEdits;

/// <summary>
/// The office's agent writes into a town's model what the town told in a conversation. It stays marked as the office's doing, the town sees it, and an offer
/// that waited is taken back: what is agreed is what the town itself offers.
/// </summary>
public sealed class EditOnBehalf(TalaiaDb db, TimeProvider clock, Acting acting, ReadMunicipality municipalities, ReadTree trees)
{
    /// <param name="note">With which service of the town hall the office spoke, when, and about what.</param>
    /// <returns>How many pieces are now otherwise.</returns>
    /// <exception cref="RuleException">`conversation-missing`, or as <see cref="EditPieces"/>.</exception>
    /// <exception cref="PermissionException">Nobody of the office that agrees models.</exception>
    public async Task<int> RunAsync(string codi6, IReadOnlyList<PieceEdit> edits, string note, string actor, CancellationToken cancel = default)
    {
        acting.Require(Permission.AgreeTownModels, "edit-on-behalf");
        return await UntilUndisturbed.RunAsync(db, async () =>
        {
            var changed = await new TakePieces(db, municipalities, trees).RunAsync(codi6, edits, cancel);
            var edit = new OfficeEdit(codi6, changed, note, actor, clock);
            if (changed.Count == 0)
                return 0;
            db.Add(edit);
            db.Add(new AuditEntry(actor, "edit-on-behalf", MunicipalityRef.To(codi6), clock, FormattableString.Invariant($$"""{"pieces":{{changed.Count}}}""")));
            await db.SaveChangesAsync(cancel);
            return changed.Count;
        });
    }
}
