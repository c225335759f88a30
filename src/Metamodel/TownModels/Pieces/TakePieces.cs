using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.TownModels.Agreements;
using Talaia.Metamodel.Trees;
using Talaia.Territory.Municipalities;

namespace Talaia.Metamodel.TownModels.Pieces;

/// <summary>Takes edits of a town's pieces into the context, all or nothing, whoever makes them; who saves them writes the entry. A model that waited for the office's agreement is taken back.</summary>
internal sealed class TakePieces(TalaiaDb db, ReadMunicipality municipalities, ReadTree trees)
{
    /// <returns>What is now otherwise; nothing where nothing is, and then the context is as it was.</returns>
    /// <exception cref="RuleException">`unknown-municipality`, `unknown-piece`, or one of <see cref="TownPiece.Take"/>.</exception>
    public async Task<List<PieceChange>> RunAsync(string codi6, IReadOnlyList<PieceEdit> edits, CancellationToken cancel)
    {
        if (await municipalities.FindAsync(codi6, cancel) is null)
            throw new RuleException("unknown-municipality", $"There is no municipality {codi6}. Nothing was saved.");
        var tree = await trees.LatestAsync(cancel);
        var present = await db.Set<TownPiece>().Where(piece => piece.Codi6 == codi6).ToDictionaryAsync(piece => piece.Element, cancel);
        var changed = new List<PieceChange>();
        foreach (var edit in edits)
        {
            if (tree?.Find(edit.Code) is not { Level: ElementLevel.Piece })
                throw new RuleException("unknown-piece", $"There is no piece {edit.Code} in the latest release. Nothing was saved.");
            var piece = present.GetValueOrDefault(edit.Code) ?? new TownPiece(codi6, edit.Code);
            var before = piece.Standing;
            piece.Take(edit);
            if (piece.Standing == before)
                continue;
            changed.Add(new PieceChange(edit.Code, before, piece.Standing));
            if (present.TryAdd(edit.Code, piece))
                db.Add(piece);
        }

        if (changed.Count > 0 && await db.Set<TownOffer>().SingleOrDefaultAsync(offer => offer.Codi6 == codi6, cancel) is { } offered)
            db.Remove(offered);
        return changed;
    }
}
