using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Metamodel.TownModels.Agreements;
using Talaia.Metamodel.TownModels.Pieces;
using Talaia.Territory.Municipalities;

namespace Talaia.Metamodel.TownModels.Peers;

/// <summary>How many towns like one have a piece in place.</summary>
public sealed class ReadPeers(TalaiaDb db, ReadMunicipalities municipalities, ReadAgreements agreements)
{
    public async Task<PeerCounts> OfAsync(MunicipalityRow town, string piece, CancellationToken cancel = default)
    {
        var all = await municipalities.AllAsync(cancel);
        var agreed = await agreements.HavingAsync(piece, cancel);
        var own = (await db.Set<TownPiece>().Where(said => said.Element == piece && said.State == PieceState.InPlace).Select(said => said.Codi6).ToListAsync(cancel)).ToHashSet();
        return new PeerCounts(
            Peer.Count(Peer.OfLikeSize(town, all), agreed, own),
            Peer.Count([.. all.Where(other => other.ComarcaCode == town.ComarcaCode && other.Codi6 != town.Codi6)], agreed, own));
    }
}
