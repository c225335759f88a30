using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;

namespace Talaia.Kernel.Tests.Audit;

/// <summary>What somebody who owns the database could do to the audit log.</summary>
internal static class Tampering
{
    private static readonly string[] Columns = ["actor", "act", "subject_kind", "subject_key", "detail", "changes", "hash", "at", "id"];

    /// <summary>Lifts the database's own refusal.</summary>
    public static Task LiftAsync(TalaiaDb db) => db.Database.ExecuteSqlRawAsync(db.Database.IsNpgsql()
        ? "DROP TRIGGER audit_entries_kept ON audit_entries"
        : "DROP TRIGGER audit_entries_unchanged; DROP TRIGGER audit_entries_undeleted");

    /// <summary>Cuts off the newest entries as one who knows the chain would: the head is set to the newest that is left.</summary>
    public static Task CutAsync(TalaiaDb db, int left) => db.Database.ExecuteSqlAsync(
        $"DELETE FROM audit_entries WHERE sequence > {left}; UPDATE audit_head SET sequence = {left}, hash = (SELECT hash FROM audit_entries WHERE sequence = {left})");

    /// <summary>Does one thing at random to the log of <paramref name="entries"/> entries.</summary>
    /// <returns>The place at which the chain must break, and what was done.</returns>
    public static async Task<(long Place, string What)> DoAsync(TalaiaDb db, Random chance, int entries)
    {
        long place = chance.Next(1, entries + 1);
        switch (chance.Next(4))
        {
            case 0:
                await db.Database.ExecuteSqlAsync($"DELETE FROM audit_entries WHERE sequence = {place}");
                return (place, "deleted");
            case 1 when place < entries:
                await db.Database.ExecuteSqlAsync($"UPDATE audit_entries SET sequence = -1 WHERE sequence = {place}");
                await db.Database.ExecuteSqlAsync($"UPDATE audit_entries SET sequence = {place} WHERE sequence = {entries}");
                await db.Database.ExecuteSqlAsync($"UPDATE audit_entries SET sequence = {entries} WHERE sequence = -1");
                return (place, "reordered");
            case 2:
                await db.Database.ExecuteSqlAsync($"UPDATE audit_head SET hash = 'x' || substr(hash, 2)");
                return (entries + 1, "head");
            default:
                var column = Columns[chance.Next(Columns.Length)];
                await db.Database.ExecuteSqlRawAsync(Change(db.Database.IsNpgsql(), column), place);
                return (place, $"changed {column}");
        }
    }

    private static string Change(bool isPostgres, string column) => (column, isPostgres) switch
    {
        ("at", true) => "UPDATE audit_entries SET at = at + interval '1 microsecond' WHERE sequence = {0}",
        ("at", false) => "UPDATE audit_entries SET at = substr(at, 1, 18) || '1' || substr(at, 20) WHERE sequence = {0}",
        ("id", true) => "UPDATE audit_entries SET id = gen_random_uuid() WHERE sequence = {0}",
        ("id", false) => "UPDATE audit_entries SET id = '00000000-0000-0000-0000-' || substr(id, 25) WHERE sequence = {0}",
        ("hash", _) => "UPDATE audit_entries SET hash = 'x' || substr(hash, 2) WHERE sequence = {0}",
        _ => $"UPDATE audit_entries SET {column} = {column} || ' ' WHERE sequence = {{0}}",
    };
}
