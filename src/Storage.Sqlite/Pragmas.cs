using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Talaia.Storage.Sqlite;

/// <summary>
/// What every connection must be told: full sync, so that an acknowledged write survives a power cut (WAL with NORMAL does not); foreign keys;
/// to wait for another writer instead of failing; and to overwrite what is deleted, so that what was erased is not left in the file. The journal mode (WAL) is a property of the file, set when it is made.
/// </summary>
internal sealed class Pragmas : DbConnectionInterceptor
{
    private const string Text = "PRAGMA busy_timeout=10000; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY; PRAGMA secure_delete=ON;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Text;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Text;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
