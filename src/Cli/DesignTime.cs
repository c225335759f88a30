using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;
using Talaia.House.Composition;
using Talaia.Kernel.Access;
using Talaia.Kernel.Data;
using Talaia.Storage.Postgres;
using Talaia.Storage.Sqlite;

namespace Talaia.Cli;

/// <summary>Builds the contexts for `dotnet ef migrations add` (see `docs/migrations.md`); no database is opened.</summary>
public sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteDb>
{
    public SqliteDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqliteDb>();
        SqliteStorage.Configure(options, "Data Source=:memory:");
        return new SqliteDb(options.Options, Parts.OfEveryRoom(), new KnownActs([]), new WriteTurn());
    }
}

public sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresDb>
{
    public PostgresDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<PostgresDb>();
        PostgresStorage.Configure(options, "Host=127.0.0.1");
        return new PostgresDb(options.Options, Parts.OfEveryRoom(), new KnownActs([]));
    }
}

internal static class Parts
{
    public static IEnumerable<IModelPart> OfEveryRoom() =>
        new ServiceCollection().AddRooms().BuildServiceProvider().GetServices<IModelPart>();
}
