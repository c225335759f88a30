using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Metamodel.Proposals;

namespace Talaia.Metamodel.TownModels.Pieces;

/// <summary>How many municipalities say something of pieces. Which ones is their own.</summary>
internal sealed class TownPieceUses(TalaiaDb db) : IElementUses
{
    public async Task<ElementUse> OfAsync(IReadOnlyCollection<string> codes, CancellationToken cancel = default) =>
        new("town-model", await db.Set<TownPiece>().Where(piece => codes.Contains(piece.Element)).Select(piece => piece.Codi6).Distinct().CountAsync(cancel));
}
