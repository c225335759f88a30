using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;
using Talaia.Kernel.Problems;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Releases;
using Talaia.Metamodel.TownModels.Pieces;
using Talaia.Territory.Municipalities;

namespace Talaia.Metamodel.TownModels.Agreements;

/// <summary>The office's agent agrees the model that a town has offered: it is frozen as a public document with its date and its short-term objectives.</summary>
public sealed class AgreeModel(TalaiaDb db, TimeProvider clock, ReadTownModel models)
{
    /// <returns>The agreement's number.</returns>
    /// <exception cref="RuleException">`not-offered`: the town has not offered it, or has taken it back by editing; `own-offer`: nobody agrees with themselves.</exception>
    public Task<int> RunAsync(string codi6, string actor, CancellationToken cancel = default) => UntilUndisturbed.RunAsync(db, () => AgreeAsync(codi6, actor, cancel));

    private async Task<int> AgreeAsync(string codi6, string actor, CancellationToken cancel)
    {
        var offer = await db.Set<TownOffer>().SingleOrDefaultAsync(offer => offer.Codi6 == codi6, cancel);
        if (offer is null || await models.FindAsync(codi6, cancel) is not { Release: { } release } model)
            throw new RuleException("not-offered", "The town does not offer its model now. Nothing was changed.");
        if (offer.By == actor)
            throw new RuleException("own-offer", "Who offers a model does not agree it. Nothing was changed.");
        var number = (await db.Set<TownAgreement>().Where(agreement => agreement.Codi6 == codi6).MaxAsync(agreement => (int?)agreement.Number, cancel) ?? 0) + 1;
        var document = new AgreementDocument(codi6, model.Town.Name, model.Town.Population, model.Maturity, release.Number, clock.GetUtcNow(), [.. model.Pieces.Select(Frozen)]);
        db.Add(new TownAgreement(number, document, offer.By, actor, clock));
        db.Remove(offer);
        var self = AgreementRef.To(codi6, number);
        db.Add(new Link(self, LinkKinds.MadeFrom, ReleaseRef.To(release.Number), actor, clock));
        db.Add(new Link(self, LinkKinds.Touches, MunicipalityRef.To(codi6), actor, clock));
        db.AddRange(document.Objectives.Select(piece => new Link(self, LinkKinds.Touches, ElementRef.To(piece.Code), actor, clock)));
        db.Add(new AuditEntry(actor, "agree-town-model", self, clock, FormattableString.Invariant($$"""{"objectives":{{document.Objectives.Count()}}}""")));
        await db.SaveChangesAsync(cancel);
        return number;
    }

    // An objective that is in place by now is reached: it is nothing to be agreed.
    private static AgreedPiece Frozen(TownModelPiece piece) => new(
        piece.Facts.Code, piece.Facts.Name, piece.Asked?.When, piece.Standing.State, piece.Standing.Priority, piece.Standing.Reason,
        piece.Standing.State is PieceState.InPlace or PieceState.NotApplicable ? null : piece.Standing.Objective);
}
