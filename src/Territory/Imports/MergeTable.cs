using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Talaia.Kernel.Data;

namespace Talaia.Territory.Imports;

/// <summary>Brings one table to what a file says, in the tracked context only, and tells what differs.</summary>
internal static class MergeTable
{
    public static async Task<TableChanges> IntoAsync<TRow, TFacts>(
        TalaiaDb db, IReadOnlyDictionary<string, TFacts> given, Func<TFacts, TRow> make, CancellationToken cancel)
        where TRow : class, IReferenceRow<TFacts>
    {
        var present = await db.Set<TRow>().ToListAsync(cancel);
        var known = present.Select(row => row.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var row in present)
        {
            if (given.TryGetValue(row.Key, out var facts))
                row.Take(facts);
            else
                row.Withdraw();
        }

        foreach (var (key, facts) in given)
        {
            if (!known.Contains(key))
                db.Add(make(facts));
        }

        return Told<TRow, TFacts>(db);
    }

    private static TableChanges Told<TRow, TFacts>(TalaiaDb db)
        where TRow : class, IReferenceRow<TFacts>
    {
        var entries = db.ChangeTracker.Entries<TRow>().ToList();
        var rows = entries.Select(entry => Change(entry, entry.Entity.Key)).OfType<RowChange>().OrderBy(row => row.Key, StringComparer.Ordinal).ToList();
        var counts = rows.CountBy(row => row.Act).ToDictionary();
        var unchanged = entries.Count(entry => entry.State == EntityState.Unchanged && entry.Entity.IsCurrent);
        return new TableChanges(counts.GetValueOrDefault("added"), counts.GetValueOrDefault("changed"), unchanged, counts.GetValueOrDefault("removed"), rows);
    }

    private static RowChange? Change(EntityEntry entry, string key)
    {
        if (entry.State == EntityState.Unchanged)
            return null;
        var current = entry.Property("IsCurrent");
        var now = (bool)current.CurrentValue!;
        if (entry.State == EntityState.Added || now != (bool)current.OriginalValue!)
            return new RowChange(key, now ? "added" : "removed", new Dictionary<string, FieldChange>());
        return new RowChange(key, "changed", entry.Properties.Where(property => property.IsModified).ToDictionary(
            property => property.Metadata.Name, property => new FieldChange(Said(property.OriginalValue), Said(property.CurrentValue))));
    }

    private static string Said(object? value) => value is System.Collections.IEnumerable list and not string
        ? string.Join(", ", list.Cast<object>())
        : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
