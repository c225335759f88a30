using Talaia.Consultation.Following;
using Talaia.Consultation.Reminders;
using Talaia.TestKit;
using static Talaia.Consultation.Tests.OpenHouse;

namespace Talaia.Consultation.Tests.Following;

/// <summary>What a draft lacks is reckoned when it changes, not whenever somebody looks.</summary>
public sealed class ReadStandingTest
{
    [Theory, Engines]
    public async Task A_draft_is_reckoned_anew_when_it_was_saved_again_or_the_hour_is_another(Engine engine)
    {
        await using var house = await WithWaveAsync(engine);
        await SaveAsync(house, "080002", Sample.Answers(("/ET/ET.1/seriousness", "1")));
        await SaveAsync(house, "080003", Sample.Complete("1"));
        Assert.Equal((1, 1), await WaitingAsync(house));

        // What is remembered is taken as long as it is of this revision: had the draft been reckoned, it would be found unfinished.
        var memory = await house.UseAsync<StandingMemory, StandingMemory>(Task.FromResult);
        Assert.Equal(2, memory.Drafts.Count);
        foreach (var (id, known) in memory.Drafts)
            memory.Drafts[id] = known with { Missing = 0 };
        Assert.Equal((0, 2), await WaitingAsync(house));

        await SaveAsync(house, "080002", Sample.Answers(("/ET/ET.1/seriousness", "2")));
        Assert.Equal((1, 1), await WaitingAsync(house));
        await SaveAsync(house, "080002", Sample.Complete("1"));
        Assert.Equal((0, 2), await WaitingAsync(house));

        foreach (var (id, known) in memory.Drafts)
            memory.Drafts[id] = known with { Missing = 1 };
        house.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal((0, 2), await WaitingAsync(house));
        await SaveAndSendAsync(house, "080003", "1");
        Assert.Equal((0, 1), await WaitingAsync(house));
    }

    private static async Task<(int Unfinished, int Unsigned)> WaitingAsync(TestHouse house)
    {
        var waiting = (await house.UseAsync<ReadCourse, WaveCourse?>(read => read.OfWaveAsync(Wave)))!.Waiting;
        return (waiting[Reminded.NotFinished], waiting[Reminded.NotSigned]);
    }
}
