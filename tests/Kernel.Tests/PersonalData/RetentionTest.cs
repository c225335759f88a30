using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Jobs;
using Talaia.Kernel.PersonalData;
using Talaia.Kernel.Problems;
using Talaia.TestKit;

namespace Talaia.Kernel.Tests.PersonalData;

public sealed class RetentionTest
{
    private readonly Diary _diary = new();

    [Theory, Engines]
    public async Task What_is_past_its_time_is_forgotten_at_night_and_the_log_says_how_much(Engine engine)
    {
        await using var house = await HouseAsync(engine);
        await PlanAsync(house);
        await RunJobsAsync(house);
        Assert.Null(_diary.ForgottenBefore);

        house.Clock.Advance(TimeSpan.FromHours(20));
        await RunJobsAsync(house);
        var night = new DateTimeOffset(2026, 11, 25, 5, 0, 0, TimeSpan.Zero);
        Assert.Equal(night.AddDays(-30), _diary.ForgottenBefore);
        Assert.Equal("""{"erased":3,"days":30}""", (await LogAsync(house, "forget-expired")).Single().Detail);
    }

    [Theory, Engines]
    public async Task The_office_sets_the_time_and_the_log_keeps_both_figures(Engine engine)
    {
        await using var house = await HouseAsync(engine);
        await house.UseAsync<Retention>(retention => retention.ChangeAsync("diary", 7, "test"));
        await house.UseAsync<Retention>(retention => retention.ChangeAsync("diary", 7, "test"));
        await house.UseAsync<ForgetExpired>(forget => forget.RunAsync());
        Assert.Equal(house.Clock.GetUtcNow().AddDays(-7), _diary.ForgottenBefore);
        Assert.Equal("""{"days":[30,7]}""", (await LogAsync(house, "change-retention")).Single().Detail);
    }

    [Theory, Engines]
    public async Task A_time_out_of_range_or_for_nothing_known_is_refused(Engine engine)
    {
        await using var house = await HouseAsync(engine);
        foreach (var (name, days, code) in new[] { ("diary", 0, "retention-out-of-range"), ("diary", Retention.LongestDays + 1, "retention-out-of-range"), ("people", 3, "unknown-retention"), ("unheard-of", 3, "unknown-retention") })
            Assert.Equal(code, (await Assert.ThrowsAsync<RuleException>(() => house.UseAsync<Retention>(retention => retention.ChangeAsync(name, days, "test")))).Code);
    }

    [Theory, Engines]
    public async Task Each_due_time_of_a_schedule_is_promised_once_by_however_many_nodes(Engine engine)
    {
        await using var house = await HouseAsync(engine);
        for (var day = 0; day < 3; day++)
        {
            await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => PlanAsync(house))));
            house.Clock.Advance(TimeSpan.FromDays(1));
            await RunJobsAsync(house);
        }

        Assert.Equal(3, await house.UseAsync<TalaiaDb, int>(db => db.Set<Job>().CountAsync(job => job.Kind == "kernel.forget-expired")));
        Assert.Equal(3, _diary.Times);
    }

    private Task<TestHouse> HouseAsync(Engine engine) => TestHouse.EmptyAsync(engine, services => services.AddSingleton<IPersonalData>(_diary));

    private static Task PlanAsync(TestHouse house) => house.UseAsync<PlanJobs>(plan => plan.RunAsync());

    private static Task RunJobsAsync(TestHouse house) => house.Services.GetRequiredService<RunDueJobs>().RunAsync();

    private static Task<List<AuditRow>> LogAsync(TestHouse house, string act) => house.UseAsync<ReadAudit, List<AuditRow>>(read => read.PageAsync(new AuditFilter(act)));

    /// <summary>Three pages that are kept thirty days.</summary>
    private sealed class Diary : IPersonalData
    {
        public string Name => "diary";

        public int? DefaultDays => 30;

        public DateTimeOffset? ForgottenBefore { get; private set; }

        public int Times { get; private set; }

        public Task<IReadOnlyList<object>> ExportAsync(DataSubject person, CancellationToken cancel) => Task.FromResult<IReadOnlyList<object>>([]);

        public Task<int> ForgetAsync(DateTimeOffset before, CancellationToken cancel)
        {
            (ForgottenBefore, Times) = (before, Times + 1);
            return Task.FromResult(3);
        }
    }
}
