using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Texts;
using Talaia.Territory.Municipalities;

namespace Talaia.Territory.Lists;

/// <param name="Key">Of the list that is kept anew; null for a new one.</param>
/// <param name="Towns">As they were written: see <see cref="WrittenTowns"/>.</param>
public sealed record KeptTownList(string? Key, TownListKind Kind, string Name, string Source, DateOnly AsOf, string Towns);

/// <summary>Keeps which municipalities are members of something or have adhered to it. All or nothing; what was known of the list is replaced. Waves that were opened with it stay as they are.</summary>
public sealed class KeepTownList(TalaiaDb db, ReadMunicipalities municipalities, TimeProvider clock)
{
    /// <param name="once">Of the showing of the form, see <see cref="FormKeys"/>; null where nobody sends it twice.</param>
    /// <returns>The list's key.</returns>
    /// <exception cref="InputException">`name-missing`, `source-missing`, `unknown-list`, and what <see cref="WrittenTowns"/> refuses.</exception>
    public Task<string> RunAsync(KeptTownList list, string by, Guid? once = null, CancellationToken cancel = default) => UntilUndisturbed.RunAsync(db, () => KeepAsync(list, by, once, cancel));

    private async Task<string> KeepAsync(KeptTownList list, string by, Guid? once, CancellationToken cancel)
    {
        var (name, source) = (list.Name.Trim(), list.Source.Trim());
        if (name.Length is 0 or > TownList.LongestName)
            throw new InputException(new Problem("name-missing", $"A list has a name of at most {TownList.LongestName} characters. Nothing was saved.", new Where(Cell: "name")));
        if (source.Length is 0 or > TownList.LongestSource)
            throw new InputException(new Problem("source-missing", $"Say where the list comes from, in at most {TownList.LongestSource} characters. Nothing was saved.", new Where(Cell: "source")));
        var members = WrittenTowns.Read(list.Towns, await municipalities.AllAsync(cancel));
        var kept = list.Key is null ? null : await db.Set<TownList>().SingleOrDefaultAsync(known => known.Key == list.Key, cancel)
            ?? throw new InputException(new Problem("unknown-list", $"There is no list «{list.Key}»."));
        var id = await FormKeys.IdAsync<TownList>(db, once, clock, cancel);
        if (kept is null && await db.Set<TownList>().Where(known => known.Id == once && known.Name == name).Select(known => known.Key).SingleOrDefaultAsync(cancel) is { } added)
            return added;
        if (kept is null)
            db.Add(kept = new TownList(id, await FreeKeyAsync(name, cancel)));
        kept.Keep(list.Kind, name, source, list.AsOf, members);
        db.Add(new AuditEntry(by, "keep-town-list", new Ref("territory", kept.Key), clock, members.Count.ToString(CultureInfo.InvariantCulture)));
        await db.SaveChangesAsync(cancel);
        return kept.Key;
    }

    private async Task<string> FreeKeyAsync(string name, CancellationToken cancel)
    {
        var root = string.Join('-', TextAnalysis.Words(name).Take(8)) is { Length: > 0 } words ? words[..Math.Min(words.Length, 80)] : "llista";
        var taken = await db.Set<TownList>().Select(list => list.Key).ToListAsync(cancel);
        return Enumerable.Range(1, taken.Count + 1).Select(i => i == 1 ? root : $"{root}-{i}").First(key => !taken.Contains(key));
    }
}
