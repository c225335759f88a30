using Talaia.Consultation.Questionnaires;
using Talaia.Consultation.Waves;
using Talaia.Kernel.Data;
using Talaia.TestKit;
using static Talaia.Consultation.Tests.OpenHouse;

namespace Talaia.Consultation.Tests.Waves;

/// <summary>Which former waves may have asked the same is known for a minute.</summary>
public sealed class KnownFormerWavesTest
{
    [Theory, Engines]
    public async Task They_are_asked_of_the_database_again_after_a_minute_and_when_the_clock_went_back(Engine engine)
    {
        await using var house = await WithoutWaveAsync(engine);
        await OpenAsync(house, "2026-3");
        Assert.Empty(await FormerAsync(house));
        await OpenAsync(house, "2026-2");
        await OpenAsync(house, "2027-1");
        Assert.Empty(await FormerAsync(house));
        house.Clock.Advance(TimeSpan.FromSeconds(59));
        Assert.Empty(await FormerAsync(house));
        house.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(["2026-2"], await FormerAsync(house));

        // Newest first; what is remembered of a time to come is no memory.
        await OpenAsync(house, "2026-1");
        Assert.Equal(["2026-2"], await FormerAsync(house));
        house.Clock.AdjustTime(house.Clock.GetUtcNow().AddHours(-1));
        Assert.Equal(["2026-2", "2026-1"], await FormerAsync(house));
    }

    private static async Task<IEnumerable<string>> FormerAsync(TestHouse house)
    {
        var questionnaire = (await house.UseAsync<ReadQuestionnaire, Questionnaire?>(read => read.OfWaveAsync(OpenHouse.Wave)))!;
        var known = await house.UseAsync<KnownFormerWaves, KnownFormerWaves>(Task.FromResult);
        return (await house.UseAsync<TalaiaDb, IReadOnlyList<FormerWave>>(db => known.OfAsync(db, OpenHouse.Wave, questionnaire, CancellationToken.None).AsTask())).Select(wave => wave.Key);
    }
}
