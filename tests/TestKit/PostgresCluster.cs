using Npgsql;

namespace Talaia.TestKit;

/// <summary>The private cluster that `./test` starts and stops; its address is in `TALAIA_TEST_POSTGRES`.</summary>
internal static class PostgresCluster
{
    public static string? Connection { get; } =
        Environment.GetEnvironmentVariable("TALAIA_TEST_POSTGRES") is { Length: > 0 } text ? text : null;

    public static string ConnectionTo(string database) =>
        new NpgsqlConnectionStringBuilder(Connection) { Database = database, MaxPoolSize = 40 }.ConnectionString;

    public static async Task CreateAsync(string database, string? template = null)
    {
        var from = template is null ? "" : $" TEMPLATE \"{template}\"";
        await ExecuteAsync($"CREATE DATABASE \"{database}\"{from}");
    }

    public static async Task DropAsync(string database)
    {
        await using (var pooled = new NpgsqlConnection(ConnectionTo(database)))
            NpgsqlConnection.ClearPool(pooled);
        await ExecuteAsync($"DROP DATABASE IF EXISTS \"{database}\" WITH (FORCE)");
    }

    private static async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Connection) { Database = "postgres", Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 120 };
        await command.ExecuteNonQueryAsync();
    }
}
