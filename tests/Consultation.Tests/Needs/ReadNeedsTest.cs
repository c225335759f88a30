using Talaia.Consultation.Needs;
using Talaia.TestKit;
using static Talaia.Consultation.Tests.OpenHouse;

namespace Talaia.Consultation.Tests.Needs;

public sealed class ReadNeedsTest
{
    [Theory, Engines]
    public async Task The_index_moves_when_answers_are_sent_and_not_when_they_are_only_saved(Engine engine)
    {
        await using var house = await WithWaveAsync(engine);
        Assert.Null((await NeedsAsync(house)).Overall.Estimate);
        await SaveAndSendAsync(house, "080001", "3");
        Assert.Equal(100, (await NeedsAsync(house)).Overall.Estimate!.Index);

        await SaveAsync(house, "080002", Sample.Complete("0"));
        Assert.Equal((1, 100.0), (await NeedsAsync(house)).Overall.Estimate is { } one ? (one.Answers, one.Index) : default);
        await SendAsync(house, "080002");
        var both = await NeedsAsync(house);
        Assert.Equal((2, 50.0), (both.Sent, both.Find("ET.1")!.Estimate!.Index));
        Assert.Equal([3], both.Overall.Estimate!.UncoveredBands);
    }

    [Theory, Engines]
    public async Task What_changes_after_sending_counts_at_once(Engine engine)
    {
        await using var house = await WithWaveAsync(engine);
        await SaveAndSendAsync(house, "080001", "3");
        await NeedsAsync(house);
        await SaveAsync(house, "080001", Sample.Answers(("/VI/VI.1/seriousness", "0")));
        Assert.Equal(0, (await NeedsAsync(house)).Find("VI.1")!.Estimate!.Index);
    }

    [Theory, Engines]
    public async Task What_was_computed_is_remembered_until_something_is_sent(Engine engine)
    {
        await using var house = await WithWaveAsync(engine);
        await SaveAndSendAsync(house, "080001", "3");
        var needs = await NeedsAsync(house);
        await SaveAsync(house, "080002", Sample.Complete("0"));
        Assert.Same(needs, await NeedsAsync(house));
        await SendAsync(house, "080002");
        Assert.NotSame(needs, await NeedsAsync(house));
    }

    [Theory, Engines]
    public async Task A_change_is_measured_from_the_wave_before(Engine engine)
    {
        await using var house = await WithoutWaveAsync(engine);
        await OpenAsync(house, "2026-2");
        foreach (var (town, seriousness) in new[] { ("080001", "1"), ("080002", "2"), ("080003", "3"), ("080009", "1"), ("080010", "2") })
            await SaveAndSendAsync(house, town, seriousness, "2026-2");
        await OpenAsync(house, "2026-3");
        foreach (var (town, seriousness) in new[] { ("080001", "0"), ("080002", "1"), ("080003", "2"), ("080009", "0"), ("080010", "1") })
            await SaveAndSendAsync(house, town, seriousness);

        Assert.Null((await NeedsAsync(house, "2026-2")).Overall.Change);
        var needs = await NeedsAsync(house);
        Assert.Equal("2026-2", needs.PreviousKey);
        var change = needs.Find("ET.2")!.Change!;
        Assert.Equal(-100.0 / 3, change.Difference, 9);
        Assert.Equal(5, change.InBoth);
        Assert.True(change.IsClear); // all moved alike

        await SaveAsync(house, "080001", Sample.Complete("1"), wave: "2026-2");
        await SaveAndSendAsync(house, "080004", "3", "2026-2"); // the wave before is still open
        Assert.NotEqual(change.Difference, (await NeedsAsync(house)).Find("ET.2")!.Change!.Difference, 3);
    }

    [Theory, Engines]
    public async Task A_town_sees_itself_beside_at_least_five_others_of_its_size(Engine engine)
    {
        await using var house = await WithWaveAsync(engine);
        foreach (var (town, i) in Codes.Take(5).Select((town, i) => (town, i)))
            await SaveAndSendAsync(house, town, $"{i % 4}");
        var alone = (await OwnAsync(house, "080001"))!;
        Assert.True(alone.HasSent);
        Assert.Equal((0.0, 4), (alone.Overall.Own, alone.Overall.LikeSizedAnswers));
        Assert.Null(alone.Overall.LikeSized);

        await SaveAndSendAsync(house, "080006", "2");
        var together = (await OwnAsync(house, "080001"))!;
        Assert.Equal(200.0 / 3, together.Find("ET.1")!.LikeSized!.Median, 9); // 1, 2, 3, 0 and 2
        Assert.Equal(5, together.Overall.Rank);
        var silent = (await OwnAsync(house, "080007"))!;
        Assert.False(silent.HasSent);
        Assert.Null(silent.Overall.Own);
        Assert.NotNull(silent.Overall.LikeSized);
        Assert.Null(await OwnAsync(house, "999999"));
    }

    [Theory, Engines]
    public async Task While_answers_arrive_everybody_is_shown_nothing_and_the_office_and_the_town_all(Engine engine)
    {
        await using var house = await WithWaveAsync(engine);
        foreach (var town in Codes.Take(6))
            await SaveAndSendAsync(house, town, "3");
        Assert.Null(await PublicAsync(house));
        Assert.Empty(await house.UseAsync<ReadNeeds, IReadOnlyDictionary<string, double?>>(read => read.PublicValuesAsync(Wave)));
        Assert.Equal(6, (await NeedsAsync(house)).Sent);
        Assert.Equal(100, (await OwnAsync(house, "080001"))!.Overall.Own);

        house.Clock.Advance(TimeSpan.FromDays(7));
        Assert.Equal(6, (await PublicAsync(house))!.Overall.Estimate!.Answers);
        Assert.NotEmpty(await house.UseAsync<ReadNeeds, IReadOnlyDictionary<string, double?>>(read => read.PublicValuesAsync(Wave)));
    }

    [Theory, Engines]
    public async Task A_town_that_is_given_more_time_takes_the_figures_away_again_until_it_ends(Engine engine)
    {
        await using var house = await WithWaveAsync(engine);
        foreach (var town in Codes.Take(6))
            await SaveAndSendAsync(house, town, "3");
        house.Clock.Advance(TimeSpan.FromDays(7));
        Assert.True((await WaveAsync(house)).ShowsFiguresAt(house.Clock.GetUtcNow()));

        await house.UseAsync<Consultation.Waves.ExtendWave>(extend => extend.RunAsync(Wave, "080012", house.Clock.GetUtcNow().AddDays(2), "office"));
        Assert.Null(await PublicAsync(house));
        Assert.False((await WaveAsync(house)).ShowsFiguresAt(house.Clock.GetUtcNow()));
        house.Clock.Advance(TimeSpan.FromDays(2));
        Assert.NotNull(await PublicAsync(house));
        Assert.Equal(house.Clock.GetUtcNow(), (await WaveAsync(house)).LastEnd);
    }

    [Theory, Engines]
    public async Task A_change_from_a_wave_that_still_takes_answers_is_not_told(Engine engine)
    {
        await using var house = await WithoutWaveAsync(engine);
        foreach (var wave in new[] { "2026-2", Wave })
        {
            await OpenAsync(house, wave);
            foreach (var town in Codes.Take(6))
                await SaveAndSendAsync(house, town, wave == Wave ? "1" : "2", wave);
        }

        await house.UseAsync<Consultation.Waves.ExtendWave>(extend => extend.RunAsync("2026-2", null, house.Clock.GetUtcNow().AddDays(20), "office"));
        house.Clock.Advance(TimeSpan.FromDays(7));
        var early = (await PublicAsync(house))!;
        Assert.Null(early.PreviousKey);
        Assert.All(early.Elements.Append(early.Overall), need => Assert.Null(need.Change));
        house.Clock.Advance(TimeSpan.FromDays(13));
        Assert.NotNull((await PublicAsync(house))!.Overall.Change);
    }

    private static Task<WaveNeeds?> PublicAsync(TestHouse house) => house.UseAsync<ReadNeeds, WaveNeeds?>(read => read.PublicOfWaveAsync(Wave));

    private static async Task<Consultation.Waves.WaveRow> WaveAsync(TestHouse house) => (await house.UseAsync<Consultation.Waves.ReadWaves, Consultation.Waves.WaveRow?>(read => read.ByKeyAsync(Wave)))!;

    private static async Task<WaveNeeds> NeedsAsync(TestHouse house, string wave = Wave) =>
        (await house.UseAsync<ReadNeeds, WaveNeeds?>(read => read.OfWaveAsync(wave)))!;

    private static Task<MunicipalityNeeds?> OwnAsync(TestHouse house, string codi6) =>
        house.UseAsync<ReadNeeds, MunicipalityNeeds?>(read => read.OfMunicipalityAsync(Wave, codi6));
}
