using Talaia.Consultation.Invitations;
using Talaia.Consultation.Waves;
using Talaia.Kernel.Problems;
using Talaia.TestKit;
using static Talaia.Consultation.Tests.OpenHouse;

namespace Talaia.Consultation.Tests.Waves;

/// <summary>More time is given to all or to one, and never taken.</summary>
public sealed class ExtendWaveTest
{
    [Theory, Engines]
    public async Task A_town_that_was_given_more_time_answers_after_the_others_cannot(Engine engine)
    {
        await using var house = await WithWaveAsync(engine);
        var link = await house.UseAsync<IssueLink, IssuedLink>(issue => issue.RunAsync(OpenHouse.Wave, "080001", "office"));
        await ExtendAsync(house, "080001", 14);
        house.Clock.Advance(TimeSpan.FromDays(10));
        Assert.NotNull(await house.UseAsync<FindInvitation, Invitation?>(find => find.ByTokenAsync(link.Token)));
        await SaveAndSendAsync(house, "080001", "2");
        Assert.Equal("wave-closed", (await Assert.ThrowsAsync<RuleException>(() => SaveAsync(house, "080002", Sample.Complete("1")))).Code);
    }

    [Theory, Engines]
    public async Task A_wave_that_has_closed_opens_again_for_all_when_it_is_extended(Engine engine)
    {
        await using var house = await WithWaveAsync(engine);
        house.Clock.Advance(TimeSpan.FromDays(10));
        await ExtendAsync(house, null, 14);
        await SaveAndSendAsync(house, "080002", "2");
    }

    [Fact]
    public async Task Time_is_never_taken_and_only_those_that_are_asked_are_given_any()
    {
        await using var house = await WithWaveAsync(Engine.Sqlite);
        Assert.Equal("not-later", (await Assert.ThrowsAsync<RuleException>(() => ExtendAsync(house, null, 6))).Code);
        Assert.Equal("not-later", (await Assert.ThrowsAsync<RuleException>(() => ExtendAsync(house, "080001", 7))).Code);
        Assert.Equal("not-asked", (await Assert.ThrowsAsync<InputException>(() => ExtendAsync(house, "999999", 20))).Problems[0].Code);
        house.Clock.Advance(TimeSpan.FromDays(30));
        Assert.Equal("not-later", (await Assert.ThrowsAsync<RuleException>(() => ExtendAsync(house, null, 10))).Code);
    }

    /// <param name="days">After the wave opened, which was when the house was made.</param>
    private static Task ExtendAsync(TestHouse house, string? codi6, int days) =>
        house.UseAsync<ExtendWave>(extend => extend.RunAsync(OpenHouse.Wave, codi6, new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero).AddDays(days), "office"));
}
