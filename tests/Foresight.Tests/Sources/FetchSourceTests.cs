using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Talaia.Foresight.Fetching;
using Talaia.Foresight.Signals;
using Talaia.Foresight.Sources;
using Talaia.Foresight.Tests.Fetching;
using Talaia.Kernel.Data;
using Talaia.Kernel.Jobs;
using Talaia.Kernel.Problems;
using Talaia.TestKit;

namespace Talaia.Foresight.Tests.Sources;

public sealed class FetchSourceTests : IDisposable
{
    private readonly FeedServer _server = new();

    public void Dispose() => _server.Dispose();

    private Task<TestHouse> HouseAsync(Engine engine) => TestHouse.EmptyAsync(
        engine, services => services.Replace(ServiceDescriptor.Singleton(FetchSettings.Allowing(_server.Allowed))));

    private static Task<string> AddAsync(TestHouse house, string name, string address) =>
        house.UseAsync<AddSource, string>(add => add.RunAsync(new NewSource(name, SourceKind.Feed, address), "test"));

    private static Task<int> RunJobsAsync(TestHouse house) => house.UseAsync<RunDueJobs, int>(jobs => jobs.RunAsync());

    private static async Task<SourceRow> RowAsync(TestHouse house, string key) =>
        (await house.UseAsync<ReadSources, IReadOnlyList<SourceRow>>(read => read.RunAsync())).Single(source => source.Key == key);

    [Theory, Engines]
    public async Task A_new_feed_is_fetched_at_once_and_again_after_six_hours(Engine engine)
    {
        await using var house = await HouseAsync(engine);
        _server.Says("/a", FeedServer.Atom, tag: "\"one\"");
        await AddAsync(house, "Butlletí", _server.At("/a"));
        await RunJobsAsync(house);
        var row = await RowAsync(house, "butlleti");
        Assert.Equal((200, (string?)null, 2, house.Clock.GetUtcNow().AddHours(6)), (row.LastStatus, row.LastError, row.Signals, row.NextDueAt));
        var page = await house.UseAsync<SearchSignals, SignalPage>(search => search.RunAsync(new SignalQuery("ordenança")));
        Assert.Equal("La nova ordenança de dades", page.Rows.Single().Title);

        house.Clock.Advance(TimeSpan.FromHours(5));
        await RunJobsAsync(house);
        Assert.Single(_server.Asked);
        house.Clock.Advance(TimeSpan.FromHours(1));
        await RunJobsAsync(house);
        row = await RowAsync(house, "butlleti");
        Assert.Equal((304, (string?)null, 2, house.Clock.GetUtcNow().AddHours(6)), (row.LastStatus, row.LastError, row.Signals, row.NextDueAt));
        Assert.Equal(2, _server.Asked.Count);
    }

    [Theory, Engines]
    public async Task One_bad_feed_does_not_harm_the_others_and_waits_longer_each_time(Engine engine)
    {
        await using var house = await HouseAsync(engine);
        _server.Says("/a", FeedServer.Atom).Redirects("/b", "http://10.0.0.1/");
        await AddAsync(house, "Bad", _server.At("/b"));
        await AddAsync(house, "Gone", _server.At("/gone"));
        await AddAsync(house, "Good", _server.At("/a"));
        await RunJobsAsync(house);
        Assert.Equal(2, (await RowAsync(house, "good")).Signals);
        Assert.Contains("10.0.0.1", (await RowAsync(house, "bad")).LastError, StringComparison.Ordinal);
        Assert.Equal((404, house.Clock.GetUtcNow().AddHours(12)), ((await RowAsync(house, "gone")).LastStatus, (await RowAsync(house, "gone")).NextDueAt));
        house.Clock.Advance(TimeSpan.FromHours(12));
        await RunJobsAsync(house);
        Assert.Equal(house.Clock.GetUtcNow().AddHours(24), (await RowAsync(house, "gone")).NextDueAt);
    }

    [Theory, Engines]
    public async Task Asking_for_a_source_now_brings_its_time_forward_and_makes_no_second_row_of_jobs(Engine engine)
    {
        await using var house = await HouseAsync(engine);
        _server.Says("/a", FeedServer.Atom);
        await AddAsync(house, "Good", _server.At("/a"));
        await RunJobsAsync(house);
        await house.UseAsync<FetchSourceNow>(now => now.RunAsync("good", "test"));
        await house.UseAsync<FetchSourceNow>(now => now.RunAsync("good", "test"));
        await RunJobsAsync(house);
        Assert.Equal(2, _server.Asked.Count);
        Assert.Equal(2, (await RowAsync(house, "good")).Signals);
        Assert.Equal(1, await house.UseAsync<TalaiaDb, int>(db => db.Set<Job>().CountAsync(job => job.Kind == "foresight.fetch-source" && job.DoneAt == null)));
    }

    [Theory, Engines]
    public async Task An_address_that_may_not_be_fetched_is_refused_when_the_source_is_added(Engine engine)
    {
        await using var house = await HouseAsync(engine);
        Assert.Equal("fetch-refused", (await Assert.ThrowsAsync<RuleException>(() => AddAsync(house, "Router", "http://192.168.1.1/feed"))).Code);
        Assert.Equal("source-address", (await Assert.ThrowsAsync<RuleException>(() => AddAsync(house, "Fitxer", "file:///etc/hosts"))).Code);
        Assert.Empty(await house.UseAsync<ReadSources, IReadOnlyList<SourceRow>>(read => read.RunAsync()));
    }
}
