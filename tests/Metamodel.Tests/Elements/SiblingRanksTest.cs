using FsCheck.Xunit;
using Talaia.Metamodel.Elements;

namespace Talaia.Metamodel.Tests.Elements;

public sealed class SiblingRanksTest
{
    [Property]
    public bool Ranks_rise_whatever_stood_before(int?[] known)
    {
        var ranks = SiblingRanks.Of([.. known.Select(rank => (double?)rank)]);
        return ranks.Zip(ranks.Skip(1)).All(pair => pair.First < pair.Second) && ranks.Length == known.Length;
    }

    [Property]
    public bool What_is_put_between_two_moves_neither(byte size, byte place)
    {
        List<double?> known = [.. Enumerable.Range(0, size).Select(i => (double?)i)];
        var at = place % (size + 1);
        known.Insert(at, null);
        var ranks = SiblingRanks.Of(known);
        return known.Index().All(sibling => sibling.Item is not { } rank || ranks[sibling.Index] == rank);
    }

    [Fact]
    public void One_that_is_moved_to_the_end_moves_alone() => Assert.Equal([1, 2, 3, 4], SiblingRanks.Of([1, 2, 3, 0]));

    [Fact]
    public void A_gap_too_narrow_for_numbers_is_opened_anew() => Assert.Equal([0, 1, 2], SiblingRanks.Of([1, null, double.BitIncrement(1)]));
}
