using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Talaia.House.Composition;

namespace Talaia.TestKit;

/// <summary>
/// A prepared database of which every test gets its own copy: a file copied, or a database created from a template. Made once a test process.
/// Without a filling it is left bare, without tables.
/// </summary>
internal sealed class Template(Engine engine, string name, Func<IServiceProvider, Task>? fill = null)
{
    private static readonly string Run = $"{Environment.ProcessId}_{Guid.CreateVersion7():N}"[..24];
    private static readonly string Folder = Directory.CreateTempSubdirectory("talaia-tests-").FullName;
    private static int _copies;

    private readonly SemaphoreSlim _once = new(1);
    private HouseSettings? _made;

    static Template() => AppDomain.CurrentDomain.ProcessExit += (_, _) => CleanUp();

    public async Task<HouseSettings> CopyAsync()
    {
        var template = await MakeAsync();
        var copy = Settings($"copy{Interlocked.Increment(ref _copies)}");
        if (engine == Engine.Postgres)
        {
            await PostgresCluster.CreateAsync(Database(copy), Database(template));
        }
        else
        {
            Directory.CreateDirectory(copy.DataFolder);
            if (fill is not null)
                File.Copy(Path.Combine(template.DataFolder, "talaia.db"), Path.Combine(copy.DataFolder, "talaia.db"));
        }

        return copy;
    }

    public static async Task DiscardAsync(HouseSettings settings)
    {
        if (settings.IsPostgres)
            await PostgresCluster.DropAsync(Database(settings));
        if (Directory.Exists(settings.DataFolder))
            Directory.Delete(settings.DataFolder, recursive: true);
    }

    private async Task<HouseSettings> MakeAsync()
    {
        await _once.WaitAsync();
        try
        {
            return _made ??= await FillAsync(Settings(name));
        }
        finally
        {
            _once.Release();
        }
    }

    private async Task<HouseSettings> FillAsync(HouseSettings settings)
    {
        Directory.CreateDirectory(settings.DataFolder);
        if (settings.IsPostgres)
            await PostgresCluster.CreateAsync(Database(settings));
        if (fill is null)
            return settings;
        await using (var services = new ServiceCollection().AddLogging().AddTalaia(settings).Configure<PasswordHasherOptions>(options => options.IterationCount = 1).BuildServiceProvider())
        {
            await using var scope = services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<PrepareDatabase>().RunAsync();
            await fill(scope.ServiceProvider);
        }

        await FlushAsync(settings);
        return settings;
    }

    private static async Task FlushAsync(HouseSettings settings)
    {
        if (settings.IsPostgres)
        {
            await using var pooled = new NpgsqlConnection(settings.EffectiveConnection);
            NpgsqlConnection.ClearPool(pooled);
            return;
        }

        await using (var connection = new SqliteConnection(settings.EffectiveConnection))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            await command.ExecuteNonQueryAsync();
        }

        SqliteConnection.ClearAllPools();
    }

    private HouseSettings Settings(string part)
    {
        var id = $"talaia_{engine}_{Run}_{part}".ToLowerInvariant();
        return new HouseSettings(Path.Combine(Folder, id), engine == Engine.Postgres ? PostgresCluster.ConnectionTo(id) : null);
    }

    private static string Database(HouseSettings settings) => new NpgsqlConnectionStringBuilder(settings.Connection).Database!;

    private static void CleanUp()
    {
        SqliteConnection.ClearAllPools();
        if (Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
    }
}
