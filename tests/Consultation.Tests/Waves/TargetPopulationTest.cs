using FsCheck.Xunit;
using Talaia.Consultation.Waves;
using Talaia.Territory.Municipalities;

namespace Talaia.Consultation.Tests.Waves;

/// <summary>Whom a wave asks.</summary>
public sealed class TargetPopulationTest
{
    /// <summary>Sixty towns of three bands in two provinces.</summary>
    private static readonly List<MunicipalityRow> Towns = [.. Enumerable.Range(1, 60).Select(i =>
        new MunicipalityRow($"{80_000 + i:000000}", $"Vila {i}", $"Vila {i}", i % 3 == 0 ? "01" : "02", "Comarca", i % 2 == 0 ? "08" : "25", "Província", (i % 6) switch { 0 => 30_000, 1 => 3_000, _ => 300 }))];

    [Fact]
    public void Nothing_said_is_everybody_and_every_facet_must_be_met()
    {
        Assert.Equal(60, TargetPopulation.Everybody.Choose(Towns, "2026-3").Count);
        var small = new TargetPopulation(Bands: [1], ProvinceCodes: ["25"]);
        Assert.All(small.Choose(Towns, "2026-3"), town => Assert.Equal((1, "25"), (town.Band.Number, town.ProvinceCode)));
        Assert.Empty(new TargetPopulation(ComarcaCodes: ["99"]).Choose(Towns, "2026-3"));
    }

    [Property]
    public void A_sample_has_its_size_no_town_twice_and_is_the_same_for_the_same_seed(byte size, int seed)
    {
        var population = new TargetPopulation(SampleSize: (size % 70) + 1);
        var chosen = population.Choose(Towns, $"{seed}");
        Assert.Equal(Math.Min((size % 70) + 1, 60), chosen.Distinct().Count());
        Assert.Equal(chosen, population.Choose([.. Enumerable.Reverse(Towns)], $"{seed}").OrderBy(town => Towns.IndexOf(town)));
    }

    [Property]
    public void A_sample_gives_each_stratum_its_part_and_leaves_none_out_while_there_is_room(byte size)
    {
        var wanted = Math.Clamp(size % 60, 6, 59);
        var chosen = new TargetPopulation(SampleSize: wanted).Choose(Towns, "llavor");
        foreach (var stratum in Towns.GroupBy(town => (town.Band.Number, town.ProvinceCode)))
        {
            var part = chosen.Count(town => (town.Band.Number, town.ProvinceCode) == stratum.Key);
            Assert.InRange(part, 1, stratum.Count());
            Assert.InRange(part - (wanted * stratum.Count() / 60.0), -2, 2);
        }
    }

    [Property]
    public void Shares_add_up_and_never_ask_more_than_there_are(byte[] sizes, byte size)
    {
        var strata = sizes.Select(count => (int)count + 1).ToList();
        var wanted = Math.Min((int)size, strata.Sum());
        var shares = TargetPopulation.Shares(strata, wanted);
        Assert.Equal(wanted, shares.Sum());
        Assert.All(shares.Zip(strata), pair => Assert.InRange(pair.First, 0, pair.Second));
    }
}
