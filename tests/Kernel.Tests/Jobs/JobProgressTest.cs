using Microsoft.Extensions.DependencyInjection;
using Talaia.Kernel.Data;
using Talaia.Kernel.Jobs;
using Talaia.TestKit;

namespace Talaia.Kernel.Tests.Jobs;

public sealed class JobProgressTest
{
    [Theory, Engines]
    public async Task Who_waits_for_a_job_sees_it_wait_run_step_by_step_and_end(Engine engine)
    {
        var handler = new Stepping();
        await using var house = await TestHouse.EmptyAsync(engine, services => services.AddScoped<IJobHandler>(provider => handler.In(provider)));
        var job = new Job("step", "", house.Clock);
        await house.UseAsync<TalaiaDb>(db =>
        {
            db.Add(job);
            return db.SaveChangesAsync();
        });
        handler.Id = job.Id;

        Assert.Equal((JobState.Waiting, null, null), await StateAsync(house, job.Id));
        await house.Services.GetRequiredService<RunDueJobs>().RunAsync(TestContext.Current.CancellationToken);
        Assert.Equal([(JobState.Running, null, null), (JobState.Running, 1, 3), (JobState.Running, 2, 3)], handler.Seen);
        Assert.Equal((JobState.Done, 2, 3), await StateAsync(house, job.Id));
        Assert.Null(await house.UseAsync<ReadJob, JobRow?>(read => read.ByIdAsync(Guid.Empty)));
    }

    [Theory, Engines]
    public async Task Outside_a_job_progress_is_said_to_nobody(Engine engine)
    {
        await using var house = await TestHouse.EmptyAsync(engine);
        await house.UseAsync<JobProgress>(progress => progress.SayAsync(1, 2));
    }

    private static async Task<(JobState, int?, int?)> StateAsync(TestHouse house, Guid id)
    {
        var job = (await house.UseAsync<ReadJob, JobRow?>(read => read.ByIdAsync(id)))!;
        return (job.State, job.Done, job.Of);
    }

    private sealed class Stepping : IJobHandler
    {
        private IServiceProvider? _house;

        public Guid Id { get; set; }
        public List<(JobState, int?, int?)> Seen { get; } = [];
        public string Kind => "step";

        public Stepping In(IServiceProvider provider)
        {
            _house = provider;
            return this;
        }

        public async Task RunAsync(string payload, CancellationToken cancel)
        {
            await LookAsync();
            for (var step = 1; step <= 2; step++)
            {
                await _house!.GetRequiredService<JobProgress>().SayAsync(step, 3, cancel);
                await LookAsync();
            }
        }

        private async Task LookAsync()
        {
            await using var scope = _house!.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
            var job = (await scope.ServiceProvider.GetRequiredService<ReadJob>().ByIdAsync(Id))!;
            Seen.Add((job.State, job.Done, job.Of));
        }
    }
}
