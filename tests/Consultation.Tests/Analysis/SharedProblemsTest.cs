using FsCheck.Xunit;
using Talaia.Consultation.Analysis.SharedProblems;
using Talaia.Consultation.Analysis.Weighting;

namespace Talaia.Consultation.Tests.Analysis;

public sealed class SharedProblemsTest
{
    private static readonly string[] Codes = ["ET.1", "ET.2", "VI.1", "VI.2"];

    /// <summary>Ninety towns: thirty need the first two elements, thirty the last two, thirty nothing much; five more hardly answered.</summary>
    private static readonly double[][] Ninety = [.. Enumerable.Range(0, 4).Select(element => Enumerable.Range(0, 95).Select(town =>
        town >= 90 ? (element == 0 ? 50 : double.NaN) : (town / 30 == element / 2 ? 85 : 20) + (((town * 7) + (element * 5)) % 11)).ToArray())];

    [Fact]
    public void Towns_of_like_needs_are_found_and_found_again()
    {
        var found = GroupTowns.Of(Ninety, samples: 15);
        Assert.Equal(3, found.Groups.Count);
        Assert.Equal(5, found.LeftOut);
        Assert.Equal([0, 1, 2], found.Groups.Select(group => group.Towns.Select(town => town / 30).Distinct().Single()).Order());
        Assert.All(found.Groups, group => Assert.InRange(group.Stability, 0.95, 1));
        Assert.True(found.Silhouette > 0.5);
        Assert.Equal([0, 1], found.Groups.Single(group => group.Towns[0] == 0).Elements.Select(element => element.Element).Order());
    }

    [Fact]
    public void Where_needs_are_strewn_at_random_the_groups_are_said_to_be_loose()
    {
        var random = new Random(3);
        var found = GroupTowns.Of([.. Enumerable.Range(0, 8).Select(_ => Enumerable.Range(0, 80).Select(_ => 100 * random.NextDouble()).ToArray())], samples: 15);
        Assert.True(found.Silhouette < 0.25);
        Assert.Contains(found.Groups, group => group.Stability < 0.6);
    }

    [Fact]
    public void Needs_of_many_and_of_a_group_are_proposed_with_their_evidence()
    {
        var values = Ninety.Append([.. Enumerable.Range(0, 95).Select(town => town < 80 ? 80.0 : double.NaN)]).ToArray();
        var population = new Population(Enumerable.Repeat(new Cell(1, "08"), 120).Take(95));
        var candidates = FindSharedNeeds.Of(population, [.. Codes, "XX.1"], values, GroupTowns.Of(Ninety, samples: 15));
        var ofAll = Assert.Single(candidates, candidate => candidate.Group is null);
        Assert.Equal(["XX.1"], ofAll.Elements);
        Assert.Equal((80, 1.0), (ofAll.Sharing, ofAll.Share.Value));
        Assert.Equal(5, ofAll.Examples.Count);
        var ofGroups = candidates.Where(candidate => candidate.Group is not null).ToList();
        Assert.Equal(2, ofGroups.Count);
        Assert.Contains(ofGroups, candidate => candidate.Elements.Order().SequenceEqual(["ET.1", "ET.2"]) && candidate.Sharing == 30);
    }

    [Fact]
    public void No_example_is_named_of_a_need_that_fewer_than_k_share() =>
        Assert.All(
            FindSharedNeeds.Of(new Population(Enumerable.Repeat(new Cell(1, "08"), 4)), ["ET.1"], [[90, 90, 90, 90]], new TownGroups([], 0, [], 0)),
            candidate => Assert.Empty(candidate.Examples));

    [Property(MaxTest = 50)]
    public void No_exchange_of_a_centre_saves_anything_more(byte[] points, byte groups)
    {
        if (points.Length < 3)
            return;
        var distances = points.Select(one => points.Select(other => (float)Math.Abs(one - other)).ToArray()).ToArray();
        var k = 1 + (groups % Math.Min(4, points.Length - 1));
        var medoids = Medoids.Of(distances, k);
        Assert.Equal(k, medoids.Centres.Distinct().Count());
        var cost = Cost(medoids.Centres);
        for (var centre = 0; centre < k; centre++)
        {
            for (var other = 0; other < points.Length; other++)
                Assert.True(Cost([.. medoids.Centres.Select((one, place) => place == centre ? other : one)]) >= cost - 1e-3);
        }

        double Cost(int[] centres) => distances.Sum(row => centres.Min(centre => row[centre]));
    }
}
