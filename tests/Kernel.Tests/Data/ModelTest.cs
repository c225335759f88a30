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

    private static Task<T> PragmaAsync<T>(TalaiaDb db, string sql) => db.Database.SqlQueryRaw<T>(sql).SingleAsync();
}
