using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;

namespace Talaia.Kernel.Search;

/// <summary>Keeps what search knows in step with the entities that are <see cref="IFindable"/>, in the transaction that changes them.</summary>
internal static class SearchWords
{
    /// <summary>Called before changes are saved.</summary>
    public static async Task KeepInStepAsync(TalaiaDb db, CancellationToken cancel)
    {
        var changed = db.ChangeTracker.Entries<IFindable>()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .Select(entry => entry.State == EntityState.Deleted ? Findable.Nowhere(entry.Entity.FoundBy().Sheet) : entry.Entity.FoundBy())
            .ToList();
        foreach (var kind in changed.GroupBy(findable => findable.Sheet.Kind))
            await PutAsync(db, kind.Key, [.. kind], cancel);
    }

    /// <summary>Fills in what was saved before search knew of its kind. Done twice it changes nothing.</summary>
    public static async Task FillAsync(TalaiaDb db, CancellationToken cancel)
    {
        foreach (var type in db.Model.GetEntityTypes().Select(entity => entity.ClrType).Where(typeof(IFindable).IsAssignableFrom).ToList())
        {
            var all = (IQueryable<IFindable>)typeof(DbContext).GetMethod(nameof(DbContext.Set), Type.EmptyTypes)!.MakeGenericMethod(type).Invoke(db, null)!;
            var known = (await all.AsNoTracking().ToListAsync(cancel)).ConvertAll(entity => entity.FoundBy());
            foreach (var kind in known.GroupBy(findable => findable.Sheet.Kind))
                await PutAsync(db, kind.Key, [.. kind], cancel);
        }

        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
    }

    private static async Task PutAsync(TalaiaDb db, string kind, List<Findable> findables, CancellationToken cancel)
    {
        foreach (var part in findables.DistinctBy(findable => findable.Sheet.Key).Chunk(500))
        {
            var keys = part.Select(findable => findable.Sheet.Key).ToList();
            var known = await db.Set<SearchEntry>().Where(entry => entry.Kind == kind && keys.Contains(entry.Key)).ToDictionaryAsync(entry => entry.Key, cancel);
            foreach (var local in db.Set<SearchEntry>().Local.Where(entry => entry.Kind == kind))
                known[local.Key] = local;
            foreach (var (sheet, words) in part)
            {
                var entry = known.GetValueOrDefault(sheet.Key);
                if (entry is null && words.Length > 0)
                    db.Add(new SearchEntry { Kind = kind, Key = sheet.Key, Words = words });
                else if (entry is not null && words.Length > 0)
                    entry.Words = words;
                else if (entry is not null)
                    db.Remove(entry);
            }
        }
    }
}
