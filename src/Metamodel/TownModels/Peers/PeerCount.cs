using Talaia.Territory.Municipalities;

namespace Talaia.Metamodel.TownModels.Peers;

/// <summary>How many towns of a kind have a piece in place. Counts only, never names.</summary>
/// <param name="Towns">Towns of the kind.</param>
/// <param name="InPlace">Those that are known to have it: all that agreed so in public, and the others only where they are at least <see cref="Peer.Least"/>.</param>
public sealed record PeerCount(int Towns, int InPlace);

/// <summary>What is counted of a piece.</summary>
/// <param name="LikeSize">Among the nearest towns of the same band.</param>
/// <param name="Comarca">Among the other towns of the comarca.</param>
public sealed record PeerCounts(PeerCount LikeSize, PeerCount Comarca);

/// <summary>Which towns are compared with one, and what may be counted of them.</summary>
public static class Peer
{
    /// <summary>Fewest towns whose unagreed states are counted together, so that none is read off a count (k-anonymity with k = 5).</summary>
    public const int Least = 5;

    /// <summary>How many towns of the same band are compared.</summary>
    public const int Most = 30;

    /// <returns>The towns of the same band whose population is nearest, at most <see cref="Most"/>, nearest first.</returns>
    public static List<MunicipalityRow> OfLikeSize(MunicipalityRow town, IEnumerable<MunicipalityRow> all) =>
        [.. all.Where(other => other.Codi6 != town.Codi6 && other.Band == town.Band)
            .OrderBy(other => Math.Abs(other.Population - town.Population)).ThenBy(other => other.Codi6, StringComparer.Ordinal).Take(Most)];

    /// <param name="agreed">Towns whose public agreement says that the piece is in place.</param>
    /// <param name="own">Towns that say so only to themselves and the office.</param>
    public static PeerCount Count(IReadOnlyCollection<MunicipalityRow> peers, IReadOnlySet<string> agreed, IReadOnlySet<string> own)
    {
        var open = peers.Count(peer => agreed.Contains(peer.Codi6));
        var hidden = peers.Count(peer => own.Contains(peer.Codi6) && !agreed.Contains(peer.Codi6));
        return new PeerCount(peers.Count, open + (hidden >= Least ? hidden : 0));
    }
}
