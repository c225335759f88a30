using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Talaia.Kernel.Data;

/// <summary>
/// New rows by the ten thousand, past the change tracker, which costs more than the database does. They are written at once, in the caller's transaction, and
/// the save that ends it must leave an audit entry as any other. For what is only ever added: nothing here learns of search words or of values before and after.
/// </summary>
public static class ManyRows
{
    /// <summary>Of one statement. SQLite looks each parameter up by its name, one after the other, so that longer ones take it longer; shorter ones are a way to the server each.</summary>
    private const int MostValues = 250;

    /// <exception cref="InvalidOperationException">There is no transaction.</exception>
    /// <exception cref="DbUpdateException">The database refuses the rows.</exception>
    public static async Task AddManyAsync<T>(this TalaiaDb db, IReadOnlyList<T> rows, CancellationToken cancel = default)
        where T : class
    {
        if (db.Database.CurrentTransaction is not { } transaction)
            throw new InvalidOperationException("Many rows are written in a transaction, and there is none.");
        var table = db.Model.FindEntityType(typeof(T))!;
        db.Owe(table);
        var columns = Columns(table);
        var size = Math.Max(1, MostValues / columns.Count);
        try
        {
            await using var whole = rows.Count >= size ? Insert(transaction, table, columns, size) : null;
            await using var rest = rows.Count % size > 0 ? Insert(transaction, table, columns, rows.Count % size) : null;
            for (var at = 0; at < rows.Count; at += size)
            {
                var (command, count) = at + size <= rows.Count ? (whole!, size) : (rest!, rows.Count - at);
                for (var i = 0; i < count * columns.Count; i++)
                    command.Parameters[i].Value = columns[i % columns.Count].Value(rows[at + (i / columns.Count)]);
                await command.ExecuteNonQueryAsync(cancel);
            }
        }
        catch (DbException refused)
        {
            throw new DbUpdateException("The rows were not written.", refused);
        }
    }

    private sealed record Column(string Name, RelationalTypeMapping Mapping, bool IsNullable, Func<object, object?> Get)
    {
        public object Value(object row)
        {
            var value = Get(row);
            return (Mapping.Converter is { } converter ? converter.ConvertToProvider(value) : value) ?? DBNull.Value;
        }
    }

    /// <summary>All but the numbers that the database gives.</summary>
    private static List<Column> Columns(IEntityType table)
    {
        var place = StoreObjectIdentifier.Table(table.GetTableName()!, table.GetSchema());
        return
        [
            .. table.GetProperties().Where(property => property.ValueGenerated == ValueGenerated.Never || property.ClrType == typeof(Guid))
                .Select(property => new Column(property.GetColumnName(place)!, property.GetRelationalTypeMapping(), property.IsNullable, property.GetGetter().GetClrValue)),
        ];
    }

    private static DbCommand Insert(IDbContextTransaction transaction, IEntityType table, List<Column> columns, int rows)
    {
        var real = transaction.GetDbTransaction();
        var command = real.Connection!.CreateCommand();
        command.Transaction = real;
        var lines = Enumerable.Range(0, rows).Select(row => "(" + string.Join(',', columns.Select((_, at) => $"@p{row * columns.Count + at}")) + ")");
        command.CommandText = $"INSERT INTO \"{table.GetTableName()}\" ({string.Join(',', columns.Select(column => $"\"{column.Name}\""))}) VALUES {string.Join(',', lines)}";
        for (var i = 0; i < rows * columns.Count; i++)
            command.Parameters.Add(columns[i % columns.Count].Mapping.CreateParameter(command, $"@p{i}", null, columns[i % columns.Count].IsNullable));
        return command;
    }
}
