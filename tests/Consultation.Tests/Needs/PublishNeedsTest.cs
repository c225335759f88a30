using FsCheck.Xunit;
using Talaia.Consultation.Needs;
using Talaia.Consultation.Responses;
using Talaia.Territory.Municipalities;

namespace Talaia.Consultation.Tests.Needs;

/// <summary>What everybody sees of a wave, with an attacker who lays its tables side by side and subtracts.</summary>
public sealed class PublishNeedsTest
{
    private const int K = 5;

    /// <summary>Forty-eight towns of all bands in eight comarques; the seed says who answers, and who does not know.</summary>
    [Property(MaxTest = 300)]
    public void No_table_by_band_less_a_table_by_comarca_leaves_a_group_of_fewer_than_k(int seed)
    {
        var needs = DescribeNeeds.Of("2026-3", false, Answered(new Random(seed)), null, null);
        var published = PublishNeeds.Of(needs, K);
        foreach (var (whole, seen) in needs.Elements.Append(needs.Overall).Zip(published.Elements.Append(published.Overall)))
        {
            Assert.Equal(whole.Estimate?.Answers >= K, seen.Estimate is not null);
            foreach (var (all, shown) in new[] { (whole.Bands, seen.Bands), (whole.Comarques, seen.Comarques) })
            {
                foreach (var (group, face) in all.Zip(shown))
                {
                    Assert.True(face.IsWithheld || group.Answers is 0 or >= K);
                    Assert.True(!face.IsWithheld || (face.Mean is null && face.Answers == 0));
                }

                if (seen.Estimate is null)
                    continue;

                // The total is published: less the groups that are, it is the sum of those that are not.
                var rest = all.Zip(shown).Where(pair => pair.Second.IsWithheld).Select(pair => pair.First.Answers).ToList();
                Assert.True(rest.Count == 0 || (rest.Count >= 2 && rest.Sum() >= K) || rest.TrueForAll(answers => answers >= K), $"{seen.Code}: {string.Join(", ", rest)}");
            }
        }
    }

    [Property(MaxTest = 120)]
    public void No_mean_of_fewer_than_k_follows_from_what_is_shown_of_areas_their_elements_and_groups(int seed)
    {
        var table = AnsweredApart(new Random(seed));
        Assert.Empty(new Outsider(table).Learns(PublishNeeds.Of(DescribeNeeds.Of("2026-3", false, table, null, null), K), K));
    }

    [Fact]
    public void An_area_does_not_give_away_the_one_element_of_it_that_is_withheld_in_a_comarca()
    {
        // Of comarca 0 four towns answer the first scope and six the second, of comarca 1 all: its first scope is withheld beside that of comarca 0, and its area and second scope would tell it.
        var table = Apart((town, scope) => scope == 0 && town is 0 or 8 ? null : "2");
        var needs = DescribeNeeds.Of("2026-3", false, table, null, null);
        var published = PublishNeeds.Of(needs, K);
        Assert.Equal((4, 6), (needs.Find("ET.1")!.Comarques[0].Answers, needs.Find("ET.2")!.Comarques[0].Answers));
        Assert.True(published.Find("ET.1")!.Comarques[0].IsWithheld);
        var beside = published.Find("ET.1")!.Comarques.Index().Where(comarca => comarca.Item.IsWithheld && comarca.Index > 0).Select(comarca => comarca.Index).ToList();
        Assert.NotEmpty(beside);
        Assert.Contains(beside, comarca => published.Find("ET")!.Comarques[comarca].IsWithheld || published.Find("ET.2")!.Comarques[comarca].IsWithheld);
    }

    [Fact]
    public void A_lone_small_group_takes_another_with_it_and_a_change_needs_enough_answers_in_both_waves()
    {
        var (before, now) = (Table(Towns(), town => town < 4 ? "0" : null), Table(Towns(), town => town % 8 != 0 || town < 8 ? "3" : null));
        var needs = DescribeNeeds.Of("2026-3", false, now, "2026-2", before);
        Assert.Equal(1, needs.Overall.Comarques[0].Answers);
        Assert.NotNull(needs.Overall.Change);
        var published = PublishNeeds.Of(needs, K);
        Assert.Equal(2, published.Overall.Comarques.Count(comarca => comarca.IsWithheld));
        Assert.Null(published.Overall.Change);
        Assert.Empty(published.Overall.Estimate!.Collapsed);
    }

    [Theory]
    [InlineData(null, 5)]
    [InlineData("10", 10)]
    public void The_least_group_is_a_setting(string? setting, int least) => Assert.Equal(least, SmallCells.Of(setting).Least);

    [Theory]
    [InlineData("2")]
    [InlineData("cinc")]
    public void A_least_group_that_protects_nobody_is_refused(string setting) => Assert.Throws<InvalidOperationException>(() => SmallCells.Of(setting));

    private static NeedTable Answered(Random random)
    {
        var eager = random.NextDouble();
        return Table(Towns(), _ => random.NextDouble() > eager ? null : random.Next(5) == 0 ? "dk" : $"{random.Next(4)}");
    }

    private static NeedTable AnsweredApart(Random random)
    {
        var (eager, knows) = (0.4 + (random.NextDouble() * 0.6), 0.6 + (random.NextDouble() * 0.4));
        var answers = Enumerable.Range(0, 48).Select(_ => random.NextDouble() > eager ? null : Enumerable.Range(0, 3).Select(_ => random.NextDouble() < knows ? $"{random.Next(4)}" : null).ToList()).ToList();
        return Apart((town, scope) => answers[town]?[scope]);
    }

    private static NeedTable Apart(Func<int, int, string?> answer)
    {
        var towns = Towns();
        var reader = new NeedReader(Sample.Questionnaire);
        return new NeedTable(Sample.Questionnaire, towns, Enumerable.Range(0, towns.Count)
            .ToDictionary(town => towns[town].Codi6, town => reader.Read(AnswerDocument.Write(Sample.Answers([.. Sample.Questionnaire.Needs.Select((need, i) => (need.Seriousness!, answer(town, i))).Where(given => given.Item2 is not null)])))));
    }

    private static List<MunicipalityRow> Towns() =>
        [.. Enumerable.Range(0, 48).Select(i => new MunicipalityRow($"{i:000000}", $"Vila {i}", $"Vila {i}", $"{i % 8:00}", $"Comarca {i % 8}", i % 2 == 0 ? "08" : "17", "P", new[] { 300, 700, 2_000, 9_000, 30_000, 90_000 }[i / 8]))];

    private static NeedTable Table(List<MunicipalityRow> towns, Func<int, string?> answer) => new(
        Sample.Questionnaire, towns,
        Enumerable.Range(0, towns.Count).Select(town => (Town: town, Answer: answer(town))).Where(town => town.Answer is not null).ToDictionary(
            town => towns[town.Town].Codi6,
            town => new NeedReader(Sample.Questionnaire).Read(AnswerDocument.Write(Sample.Answers([.. Sample.Questionnaire.Needs.Select((need, i) => (need.Seriousness!, (string?)(i == 0 ? town.Answer : "2")))])))));
}
