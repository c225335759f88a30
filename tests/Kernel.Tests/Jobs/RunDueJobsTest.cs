using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Talaia.Kernel.Data;
using Talaia.Kernel.Jobs;
using Talaia.TestKit;

namespace Talaia.Kernel.Tests.Jobs;

public sealed class RunDueJobsTest
{
    private readonly Counting _handler = new();

    [Theory, Engines]
    public async Task A_job_whose_act_was_not_committed_does_not_exist(Engine engine)
    {
        await using var house = await HouseAsync(engine);
        await house.UseAsync<TalaiaDb>(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            db.Add(new Job("count", "a", house.Clock));
            await db.SaveChangesAsync();
            await transaction.RollbackAsync();
        });
        await RunAsync(house);
        Assert.Empty(_handler.Ran);
    }

    [Theory, Engines]
    public async Task Eight_workers_run_each_of_a_hundred_jobs_exactly_once(Engine engine)
    {
        await using var house = await HouseAsync(engine);
        await EnqueueAsync(house, [.. Enumerable.Range(0, 100).Select(i => new Job("count", $"{i}", house.Clock))]);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
            new RunDueJobs(house.Services.GetRequiredService<IServiceScopeFactory>(), house.Clock).RunAsync())));
        Assert.Equal(100, _handler.Ran.Count);
        Assert.Equal(100, _handler.Ran.Distinct().Count());
    }

    [Theory, Engines]
    public async Task A_job_is_not_run_before_it_is_due(Engine engine)
    {
        await using var house = await HouseAsync(engine);
        await EnqueueAsync(house, new Job("count", "later", house.Clock, dueAt: house.Clock.GetUtcNow().AddHours(1)));
        await RunAsync(house);
        Assert.Empty(_handler.Ran);
        house.Clock.Advance(TimeSpan.FromHours(1));
        await RunAsync(house);
        Assert.Equal(["later"], _handler.Ran);
    }

    [Theory, Engines]
    public async Task A_failing_job_is_tried_again_later_and_at_last_parked_with_its_error(Engine engine)
    {
        await using var house = await HouseAsync(engine);
        _handler.Failing = true;
        await EnqueueAsync(house, new Job("count", "bad", house.Clock, key: "only-one"));
        for (var attempt = 0; attempt < Job.MaxAttempts + 3; attempt++)
        {
            await RunAsync(house);
            house.Clock.Advance(TimeSpan.FromHours(2));
        }

        Assert.Equal(Job.MaxAttempts, _handler.Ran.Count);
        var job = await house.UseAsync<TalaiaDb, Job>(db => db.Set<Job>().SingleAsync());
        Assert.NotNull(job.ParkedAt);
        Assert.Contains("told to fail", job.LastError, StringComparison.Ordinal);
        Assert.Null(job.Key);
    }

    [Theory, Engines]
    public async Task A_job_whose_node_died_is_taken_over_when_its_lease_ends(Engine engine)
    {
        await using var house = await HouseAsync(engine);
        await EnqueueAsync(house, new Job("count", "orphan", house.Clock));
        await house.UseAsync<TalaiaDb>(db =>
        {
            var until = house.Clock.GetUtcNow().AddMinutes(2);
            return db.Set<Job>().ExecuteUpdateAsync(set => set
                .SetProperty(job => job.ClaimedBy, "a dead node")
                .SetProperty(job => job.LeaseUntil, until));
        });
        await RunAsync(house);
        Assert.Empty(_handler.Ran);
        house.Clock.Advance(TimeSpan.FromMinutes(2));
        await RunAsync(house);
        Assert.Equal(["orphan"], _handler.Ran);
    }

    [Theory, Engines]
    public async Task Two_open_jobs_with_one_key_cannot_be(Engine engine)
    {
        await using var house = await HouseAsync(engine);
        await EnqueueAsync(house, new Job("count", "1", house.Clock, key: "k"));
        await Assert.ThrowsAsync<DbUpdateException>(() => EnqueueAsync(house, new Job("count", "2", house.Clock, key: "k")));
        await RunAsync(house);
        await EnqueueAsync(house, new Job("count", "3", house.Clock, key: "k"));
    }

    private Task<TestHouse> HouseAsync(Engine engine) =>
        TestHouse.EmptyAsync(engine, services => services.AddSingleton<IJobHandler>(_handler));

    private static Task EnqueueAsync(TestHouse house, params Job[] jobs) => house.UseAsync<TalaiaDb>(db =>
    {
        db.AddRange(jobs);
        return db.SaveChangesAsync();
    });

    private static Task RunAsync(TestHouse house) => house.UseAsync<RunDueJobs>(runner => runner.RunAsync());

    private sealed class Counting : IJobHandler
    {
        public ConcurrentBag<string> Ran { get; } = [];

        public bool Failing { get; set; }

        public string Kind => "count";

        public Task RunAsync(string payload, CancellationToken cancel)
        {
            Ran.Add(payload);
            return Failing ? throw new InvalidOperationException("told to fail") : Task.CompletedTask;
        }
    }
}
