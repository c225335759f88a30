using FsCheck.Xunit;
using Talaia.Metamodel.TownModels.Peers;
using Talaia.Territory.Municipalities;

namespace Talaia.Metamodel.Tests.TownModels;

public sealed class PeerTest
{
    [Property]
    public bool What_fewer_than_five_towns_say_to_themselves_is_never_counted(byte agreed, byte own)
    {
        var towns = Enumerable.Range(0, 400).Select(i => Town($"{i:000000}", 800)).ToList();
        HashSet<string> Some(int from, int count) => [.. towns.Skip(from).Take(count).Select(town => town.Codi6)];
        var count = Peer.Count(towns, Some(0, agreed % 100), Some(200, own % 20));
        return count == new PeerCount(400, agreed % 100 + (own % 20 >= 5 ? own % 20 : 0));
    }

    [Fact]
    public void Peers_are_the_nearest_of_the_same_band_without_the_town_itself()
    {
        var towns = Enumerable.Range(0, 100).Select(i => Town($"{i:000000}", 501 + 7 * i)).ToList();
        var peers = Peer.OfLikeSize(towns[10], towns);
        Assert.Equal(Peer.Most, peers.Count);
        Assert.DoesNotContain(towns[10], peers);
        Assert.Equal(["000009", "000011", "000008", "000012"], peers.Take(4).Select(peer => peer.Codi6));
        Assert.All(peers, peer => Assert.Equal(towns[10].Band, peer.Band));
    }

    private static MunicipalityRow Town(string codi6, int population) => new(codi6, codi6, codi6, "02", "Alt", "17", "Girona", population);
}
