using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.TestKit;

namespace Talaia.Kernel.Tests.Data;

public sealed class ModelTest
{
    [Theory, Engines]
    public async Task The_migrations_of_each_engine_make_exactly_the_present_model(Engine engine)
    {
        await using var house = await TestHouse.EmptyAsync(engine);
        await house.UseAsync<TalaiaDb>(db =>
        {
            Assert.False(db.Database.HasPendingModelChanges(), "Add a migration for both engines: see docs/migrations.md.");
            return Task.CompletedTask;
        });
    }

    [Fact]
    public async Task SQLite_syncs_fully_keeps_foreign_keys_and_writes_ahead()
    {
        await using var house = await TestHouse.EmptyAsync(Engine.Sqlite);
        await house.UseAsync<TalaiaDb>(async db =>
        {
            Assert.Equal(2, await PragmaAsync<int>(db, "SELECT synchronous AS \"Value\" FROM pragma_synchronous"));
            Assert.Equal(1, await PragmaAsync<int>(db, "SELECT foreign_keys AS \"Value\" FROM pragma_foreign_keys"));
            Assert.Equal("wal", await PragmaAsync<string>(db, "SELECT journal_mode AS \"Value\" FROM pragma_journal_mode"));
        });
    }

    /// <summary>Told once a connection, not once a use: what somebody changes on it meanwhile stays until it is another one.</summary>
    [Fact]
    public async Task A_connection_that_comes_back_from_the_pool_is_not_told_again_and_a_new_one_is()
    {
        await using var house = await TestHouse.EmptyAsync(Engine.Sqlite);
        Task<int> SynchronousAsync(string before) => house.UseAsync<TalaiaDb, int>(async db =>
        {
            await db.Database.OpenConnectionAsync();
            if (before.Length > 0)
                await db.Database.ExecuteSqlRawAsync(before);
            return await PragmaAsync<int>(db, "SELECT synchronous AS \"Value\" FROM pragma_synchronous");
        });
        Assert.Equal(1, await SynchronousAsync("PRAGMA synchronous=NORMAL"));
        Assert.Equal(1, await SynchronousAsync(""));
        await house.UseAsync<TalaiaDb>(db =>
        {
            SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
            return Task.CompletedTask;
        });
        Assert.Equal(2, await SynchronousAsync(""));
    }

    private static Task<T> PragmaAsync<T>(TalaiaDb db, string sql) => db.Database.SqlQueryRaw<T>(sql).SingleAsync();
}
