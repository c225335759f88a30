using Talaia.Consultation.Responses;
using Talaia.TestKit;
using static Talaia.Consultation.Tests.OpenHouse;

namespace Talaia.Consultation.Tests.Responses;

/// <summary>What a town answered before, for “still true?”.</summary>
public sealed class ReadFormerTest
{
    [Theory, Engines]
    public async Task The_newest_answers_that_were_sent_before_are_read_by_the_paths_of_today(Engine engine)
    {
        await using var house = await WithoutWaveAsync(engine);
        await OpenAsync(house, "2026-1");
        await SaveAndSendAsync(house, "080001", "1", "2026-1");
        await OpenAsync(house, "2026-2");
        await SaveAsync(house, "080001", Sample.Complete("3"), wave: "2026-2");
        await OpenAsync(house, Wave);

        var former = (await FormerAsync(house, "080001"))!;
        Assert.Equal(("2026-1", 3), (former.WaveKey, former.Answers.Count));
        await SendAsync(house, "080001", "2026-2");
        former = (await FormerAsync(house, "080001"))!;
        Assert.Equal(("2026-2", "3"), (former.WaveKey, former.Answers["VI.1/seriousness"].Parts[0]));
        Assert.Null(await FormerAsync(house, "080002"));
    }

    private static Task<FormerAnswers?> FormerAsync(TestHouse house, string codi6) =>
        house.UseAsync<ReadFormer, FormerAnswers?>(read => read.RunAsync(Wave, codi6, Sample.Questionnaire));
}
