using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Access;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;
using Talaia.Metamodel.TownModels.Pieces;
using Talaia.Territory.Municipalities;

namespace Talaia.Metamodel.TownModels.Agreements;

/// <summary>A coordinator offers the town's model, with its short-term objectives, for the office to agree.</summary>
public sealed class OfferModel(TalaiaDb db, TimeProvider clock, Acting acting)
{
    /// <exception cref="RuleException">`already-offered`; `no-objective`: an agreement names at least one piece with a date and who answers for it; `objective-past`.</exception>
    /// <exception cref="PermissionException">Somebody else's municipality.</exception>
    public async Task RunAsync(string codi6, string actor, CancellationToken cancel = default)
    {
        acting.RequireOwn(codi6, "offer-town-model");
        if (await db.Set<TownOffer>().AnyAsync(offer => offer.Codi6 == codi6, cancel))
            throw new RuleException("already-offered", "The model waits for the office already. Nothing was changed.");
        var targets = await db.Set<TownPiece>()
            .Where(piece => piece.Codi6 == codi6 && piece.Target != null && piece.State != PieceState.InPlace && piece.State != PieceState.NotApplicable)
            .Select(piece => piece.Target!.Value).ToListAsync(cancel);
        if (targets.Count == 0)
            throw new RuleException("no-objective", "Choose at least one short-term objective first. Nothing was changed.");
        if (targets.Min() < DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime))
            throw new RuleException("objective-past", "The date of an objective is past: give it a new one. Nothing was changed.");
        db.Add(new TownOffer(codi6, actor, clock));
        db.Add(new AuditEntry(actor, "offer-town-model", MunicipalityRef.To(codi6), clock));
        await db.SaveChangesAsync(cancel);
    }
}
