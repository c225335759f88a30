using FsCheck.Xunit;
using Talaia.Consultation.Analysis.CrossTables;
using Talaia.Consultation.Analysis.Estimation;
using Talaia.Consultation.Analysis.Rankings;
using Talaia.Consultation.Analysis.Weighting;
using Talaia.Consultation.Needs;
using Talaia.Consultation.Tests.Needs;

namespace Talaia.Consultation.Tests.Analysis;

public sealed class RankingTest
{
    private static readonly Population Hundred = new(Enumerable.Repeat(new Cell(1, "08"), 100));

    [Fact]
    public void What_all_say_alike_is_told_apart_and_what_swaps_by_chance_is_tied()
    {
        var ranking = Ranking.Of([Of("low", town => 10 + (town % 7)), Of("high", town => 60 + (town % 5)), Of("other", town => 60 + ((town + 2) % 5))]);
        Assert.Equal(["high", "other", "low"], ranking.Select(one => one.Key));
        Assert.Equal([true, false, false], ranking.Select(one => one.TiedWithNext));
        Assert.Equal([(1, 2), (1, 2), (3, 3)], ranking.Select(one => (one.Best, one.Worst)));
    }

    /// <summary>The same towns say both: each a point apart, though the answers of different towns lie far apart.</summary>
    [Fact]
    public void A_small_difference_that_every_town_makes_is_clear() =>
        Assert.False(Ranking.Of([Of("a", town => town % 90), Of("b", town => (town % 90) + 1)])[0].TiedWithNext);

    [Property(Arbitrary = [typeof(NeedIndexProperties)])]
    public void Every_rank_lies_in_its_set(double[][] bands)
    {
        var (population, values) = NeedIndexTest.Flat(bands);
        var estimates = Enumerable.Range(0, 5).Select(shift => NeedIndex.Linearise(population, [.. values.Select((value, i) => (value + (37 * shift * i)) % 101)])).ToList();
        if (estimates.Any(estimate => estimate is null))
            return;
        foreach (var ranked in Ranking.Of([.. estimates.Select((estimate, i) => ($"{i}", estimate!))]))
            Assert.InRange(ranked.Rank, ranked.Best, ranked.Worst);
    }

    /// <summary>Of 40 towns in band 1 half say yes; of 10 in band 2 both that answered do.</summary>
    [Fact]
    public void A_cross_table_weighs_each_row_and_counts_its_answers()
    {
        var population = new Population([.. Enumerable.Repeat(new Cell(1, "08"), 40), .. Enumerable.Repeat(new Cell(2, "08"), 10)]);
        IReadOnlyCollection<string>?[] answers = [.. Enumerable.Range(0, 50).Select(town => town switch { < 10 => ["yes"], < 20 => ["no"], 40 or 41 => new[] { "yes", "no" }, _ => null })];
        var table = CrossTable.Of(population, [.. Enumerable.Range(0, 50).Select(town => town < 40 ? "1" : "2")], answers, ["yes", "no"])!;
        Assert.Equal([("1", 40, 20), ("2", 10, 2)], table.Rows.Select(row => (row.Key!, row.Towns, row.Answers)));
        Assert.Equal([0.5, 0.5], table.Rows[0].Cells.Select(cell => cell.Share!.Value));
        Assert.Equal([10, 10], table.Rows[0].Cells.Select(cell => cell.Answers));
        Assert.Equal((0.5 * 40 / 50) + (10.0 / 50), table.All.Cells[0].Share!.Value, 9);
        Assert.InRange(table.Rows[1].Cells[0].Share!.Interval!.Low, 0.1, 0.9); // all of two is not all of ten
    }

    private static (string, Linearised) Of(string name, Func<int, double> value) =>
        (name, Linearised.Ratio(WeightedSample.Of(Hundred, town => town < 60)!, value, _ => 1)!);
}
