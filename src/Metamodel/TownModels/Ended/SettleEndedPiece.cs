using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Access;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Identity;
using Talaia.Metamodel.TownModels.Agreements;
using Talaia.Metamodel.TownModels.Pieces;
using Talaia.Territory.Municipalities;

namespace Talaia.Metamodel.TownModels.Ended;

/// <summary>
/// A coordinator says in which pieces what the town said of an ended one goes on, or that it ends with it. What the town says of a piece already is never
/// written over; what it said of the ended one stays where it was, so that an agreement can still be read.
/// </summary>
public sealed class SettleEndedPiece(TalaiaDb db, TimeProvider clock, Acting acting)
{
    /// <param name="to">Codes of pieces of the latest release; empty where it ends.</param>
    /// <exception cref="RuleException">`piece-settled`: it was settled already, or is not this town's; `no-such-piece`.</exception>
    /// <exception cref="PermissionException">Somebody else's municipality.</exception>
    public async Task RunAsync(string codi6, Guid id, IReadOnlyCollection<string> to, string actor, CancellationToken cancel = default)
    {
        acting.RequireOwn(codi6, "settle-ended-piece");
        await UntilUndisturbed.RunAsync(db, () => SettleAsync(codi6, id, [.. to.Distinct()], actor, cancel));
    }

    private async Task<bool> SettleAsync(string codi6, Guid id, List<string> to, string actor, CancellationToken cancel)
    {
        var reference = await db.Set<UncarriedReference>().SingleOrDefaultAsync(row => row.Id == id && row.SettledAt == null && row.FromKind == MunicipalityRef.Kind && row.FromKey == codi6, cancel)
            ?? throw new RuleException("piece-settled", "This piece was settled already. Nothing was changed.");
        if (await db.Set<ElementVersion>().CountAsync(element => to.Contains(element.Code) && element.Until == null && element.Level == ElementLevel.Piece, cancel) < to.Count)
            throw new RuleException("no-such-piece", "The latest release has no such piece. Nothing was changed.");
        var said = await db.Set<TownPiece>().AsNoTracking().Where(piece => piece.Codi6 == codi6).ToDictionaryAsync(piece => piece.Element, cancel);
        var carried = said.TryGetValue(reference.Retired, out var ended) ? to.Where(code => !said.ContainsKey(code)).ToList() : [];
        db.AddRange(carried.Select(code => ended!.CarriedTo(code)));
        if (carried.Count > 0 && await db.Set<TownOffer>().SingleOrDefaultAsync(offer => offer.Codi6 == codi6, cancel) is { } offered)
            db.Remove(offered);
        reference.Settle(to.Count == 0 ? null : to[0], clock);
        db.Add(new AuditEntry(actor, "settle-ended-piece", MunicipalityRef.To(codi6), clock, $$"""{"piece":"{{reference.Retired}}","to":"{{string.Join('|', to)}}"}"""));
        await db.SaveChangesAsync(cancel);
        return true;
    }
}
