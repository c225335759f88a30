using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Talaia.House.Composition;
using Talaia.House.Demonstration;

namespace Talaia.Bench.Serving;

/// <summary>A database with the demonstration year that a bench may write in: SQLite in a folder of its own, or a PostgreSQL database made for it.</summary>
internal static class LoadedHouse
{
    /// <summary>A server on which databases may be made and dropped; `./bench` starts one where PostgreSQL is installed. Without it only SQLite is measured.</summary>
    private static readonly string? Cluster = Environment.GetEnvironmentVariable("TALAIA_BENCH_POSTGRES") is { Length: > 0 } text ? text : null;

    /// <summary>The engines that can be measured here, by name.</summary>
    public static IReadOnlyList<(string Engine, Func<Task<HouseSettings>> MakeAsync)> Engines { get; } =
        Cluster is null ? [("sqlite", SqliteAsync)] : [("sqlite", SqliteAsync), ("postgres", PostgresAsync)];

    private static async Task<HouseSettings> SqliteAsync() => new(await DemonstrationFolder.CopyAsync());

    private static async Task<HouseSettings> PostgresAsync()
    {
        var database = $"bench_{Guid.CreateVersion7():N}";
        await using (var server = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Cluster) { Pooling = false }.ConnectionString))
        {
            await server.OpenAsync();
            await using var make = new NpgsqlCommand($"CREATE DATABASE \"{database}\"", server);
            await make.ExecuteNonQueryAsync();
        }

        var settings = new HouseSettings(DemonstrationFolder.Empty(), new NpgsqlConnectionStringBuilder(Cluster) { Database = database }.ConnectionString);
        await using var services = DemonstrationFolder.House(settings);
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PrepareDatabase>().RunAsync();
        await scope.ServiceProvider.GetRequiredService<LoadDemonstration>().RunAsync();
        return settings;
    }
}
