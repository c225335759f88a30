using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Talaia.Foresight.Fetching;
using Talaia.Foresight.Tests.Fetching;
using Talaia.Kernel.Jobs;
using Talaia.Metamodel.Imports;
using Talaia.Metamodel.Quality;
using Talaia.Metamodel.Solutions;
using Talaia.Territory.Imports;
using Talaia.TestKit;

namespace Talaia.Foresight.Tests.SolutionSources;

public sealed class CheckSolutionSourcesTests : IDisposable
{
    private readonly FeedServer _server = new();

    public void Dispose() => _server.Dispose();

    [Theory, Engines]
    public async Task Every_night_each_page_is_asked_for_once_and_what_is_gone_is_told(Engine engine)
    {
        await using var house = await TestHouse.EmptyAsync(engine, services => services.Replace(ServiceDescriptor.Singleton(FetchSettings.Allowing(_server.Allowed))));
        _server.Says("/a", "<p>Servei</p>", "text/html");
        await FillAsync(house, ("un", "/a"), ("dos", "/gone"), ("tres", "/gone"), ("quatre", "http://10.0.0.1/"));
        await house.UseAsync<PlanJobs>(plan => plan.RunAsync());
        await house.UseAsync<RunDueJobs, int>(jobs => jobs.RunAsync());
        Assert.Empty(_server.Asked);

        house.Clock.Advance(TimeSpan.FromDays(1));
        await house.UseAsync<RunDueJobs, int>(jobs => jobs.RunAsync());
        Assert.Equal(["/a", "/gone"], _server.Asked.Select(asked => asked.Url!.AbsolutePath).Order(StringComparer.Ordinal));
        var report = await house.UseAsync<ReadQuality, QualityReport?>(read => read.LatestAsync());
        Assert.Equal(["dos", "tres"], report!.Issues.Where(issue => issue.Kind == QualityKind.DeadLink).Select(issue => issue.Code).Order(StringComparer.Ordinal));
        var checks = await house.UseAsync<ReadSourceChecks, IReadOnlyDictionary<string, SourceCheckRow>>(read => read.AllAsync());
        Assert.Equal((200, ""), (checks[_server.At("/a")].Status, checks[_server.At("/a")].Error));
        // What may not be fetched was not fetched, and waits some days before it counts as gone.
        Assert.Equal((null, false), (checks["http://10.0.0.1/"].Status, checks["http://10.0.0.1/"].IsDead));
    }

    private async Task FillAsync(TestHouse house, params (string Code, string Path)[] solutions)
    {
        using var territory = TerritoryFiles.OpenFolder(Path.Combine(AppContext.BaseDirectory, "territory"));
        await house.UseAsync<ImportTerritory>(import => import.RunAsync(territory, "test"));
        await house.UseAsync<ImportMetamodel>(import => import.RunAsync(Text($"{MetamodelFile.Columns}\nA,1,,area,Serveis{new string(',', 16)}\n"), "Prova", isStarter: false, "test"));
        var lines = solutions.Select(solution => $"aoc,{solution.Code},{solution.Code},Un servei,,,,,Catalunya,,A,{(solution.Path[0] == '/' ? _server.At(solution.Path) : solution.Path)},2026");
        await house.UseAsync<ImportSolutions>(import => import.RunAsync(
            Text("provider,code,name,description_ca,description_es,description_en,recipients,population_to,scope_kind,scope_code,elements,source,source_date\n" + string.Join('\n', lines) + "\n"), "test"));
    }

    private static MemoryStream Text(string text) => new(Encoding.UTF8.GetBytes(text));
}
