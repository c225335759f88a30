using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace Talaia.Storage.Sqlite;

/// <summary>
/// What every connection must be told: full sync, so that an acknowledged write survives a power cut (WAL with NORMAL does not); foreign keys;
/// to wait for another writer instead of failing; and to overwrite what is deleted, so that what was erased is not left in the file. The journal mode (WAL) is a property of the file, set when it is made.
/// A connection that comes back from the pool knows it still.
/// </summary>
internal sealed class Pragmas : DbConnectionInterceptor
{
    private const string Text = "PRAGMA busy_timeout=10000; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY; PRAGMA secure_delete=ON;";

    private readonly ConditionalWeakTable<sqlite3, object> _told = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (((SqliteConnection)connection).Handle is not { } handle || _told.TryGetValue(handle, out _))
            return;
        using var command = connection.CreateCommand();
        command.CommandText = Text;
        command.ExecuteNonQuery();
        _told.AddOrUpdate(handle, this);
    }

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData); // SQLite does nothing asynchronously
        return Task.CompletedTask;
    }
}
