using Talaia.Consultation.Analysis.Rankings;
using Talaia.Consultation.Needs;
using Talaia.Consultation.Results;
using Talaia.Consultation.Waves;
using Talaia.Kernel.Calendar;
using Talaia.Kernel.Languages;
using Talaia.TestKit;
using static Talaia.Consultation.Tests.OpenHouse;

namespace Talaia.Consultation.Tests.Results;

/// <summary>What the office reads off a wave.</summary>
public sealed class ResultsTest
{
    [Theory, Engines]
    public async Task A_question_is_crossed_with_groups_weighted_and_those_that_did_not_answer_are_counted(Engine engine)
    {
        await using var house = await WithWaveAsync(engine);
        foreach (var (town, seriousness) in new[] { ("080001", "3"), ("080002", "0"), ("080003", "3"), ("080009", "0"), ("080010", "0") })
            await SaveAndSendAsync(house, town, seriousness);
        await SaveAsync(house, "080004", Sample.Complete("3")); // not sent

        var bands = (await CrossAsync(house, "/ET/ET.1/seriousness", GroupBy.Band))!.Table!;
        Assert.Equal([("1", 8, 3), ("3", 4, 2)], bands.Rows.Select(row => (row.Key!, row.Towns, row.Answers)));
        Assert.Equal(2.0 / 3, bands.Rows[0].Cells[3].Share!.Value, 9);
        Assert.Equal((12, 5), (bands.All.Towns, bands.All.Answers));
        Assert.Equal(8 * (2.0 / 3) / 12, bands.All.Cells[3].Share!.Value, 9); // eight small towns of twelve
        Assert.Equal(["Alt Camp", "Bages"], (await CrossAsync(house, "/ET/ET.1/seriousness", GroupBy.Comarca))!.Names.Values.Order());
        Assert.Equal([GroupBys.Untold], (await CrossAsync(house, "/ET/ET.1/seriousness", GroupBy.Maturity))!.Table!.Rows.Select(row => row.Key));
        Assert.Null((await CrossAsync(house, "/ET/ET.1/urgency", GroupBy.Province))!.Table);
        Assert.Null(await CrossAsync(house, "/ET/text", GroupBy.Band));
        Assert.Null(await CrossAsync(house, "no/such", GroupBy.Band));
    }

    [Theory, Engines]
    public async Task Scopes_are_ranked_and_what_is_alike_is_tied(Engine engine)
    {
        await using var house = await WithWaveAsync(engine);
        foreach (var town in Codes.Take(10))
        {
            await SaveAsync(house, town, Sample.Answers(("/ET/ET.1/seriousness", "0"), ("/ET/ET.2/seriousness", "3"), ("/VI/VI.1/seriousness", "3")));
            await SendAsync(house, town);
        }

        var ranking = await house.UseAsync<ReadRanking, IReadOnlyList<Ranked>>(read => read.OfWaveAsync(OpenHouse.Wave));
        Assert.Equal([("ET.2", 1, true), ("VI.1", 2, false), ("ET.1", 3, false)], ranking.Select(ranked => (ranked.Key, ranked.Rank, ranked.TiedWithNext)));
        Assert.Equal((1, 2), (ranking[0].Best, ranking[0].Worst));
    }

    [Theory, Engines]
    public async Task The_figures_of_a_wave_stand_for_the_municipalities_it_is_about_and_no_others(Engine engine)
    {
        await using var house = await WithoutWaveAsync(engine);
        var now = house.Clock.GetUtcNow();
        await house.UseAsync<OpenWave, string>(open => open.RunAsync(new OpeningWave(Period.Parse(OpenHouse.Wave), new LocalizedText("Petits"), now, now.AddDays(7), new TargetPopulation(Bands: [1])), "office"));
        await SaveAndSendAsync(house, "080001", "3");
        var needs = (await house.UseAsync<ReadNeeds, WaveNeeds?>(read => read.OfWaveAsync(OpenHouse.Wave)))!;
        Assert.Equal(8, needs.Municipalities);
        Assert.Empty(needs.Overall.Estimate!.UncoveredBands);
        Assert.Equal(8, (await CrossAsync(house, "/ET/ET.1/seriousness", GroupBy.Band))!.Table!.All.Towns);
    }

    private static Task<CrossTabulation?> CrossAsync(TestHouse house, string path, GroupBy by) =>
        house.UseAsync<ReadCrossTable, CrossTabulation?>(read => read.RunAsync(OpenHouse.Wave, path, by));
}
