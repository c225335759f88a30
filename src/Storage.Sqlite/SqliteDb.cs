using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Access;
using Talaia.Kernel.Data;

namespace Talaia.Storage.Sqlite;

/// <summary>The embedded database: one file in the data folder.</summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options, IEnumerable<IModelPart> parts, KnownActs acts, WriteTurn turn) : TalaiaDb(options, parts, acts)
{
    /// <summary>Whoever has a transaction of their own writes already, and waits for nobody here.</summary>
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default) => Database.CurrentTransaction is not null
        ? base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken)
        : turn.HoldAsync(() => base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken), cancellationToken);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);

        // SQLite has no instant type; fixed-width UTC text sorts as time does.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<InstantConverter>().HaveMaxLength(28);
    }
}
