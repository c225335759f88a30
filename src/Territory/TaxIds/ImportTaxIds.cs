using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Tables;
using Talaia.Territory.Imports;
using Talaia.Territory.Municipalities;

namespace Talaia.Territory.TaxIds;

/// <summary>
/// Takes which tax number belongs to a body of which municipality, from a file `nif,codi6`: no reference data that may be shipped with the product has them all.
/// All or nothing; the file replaces what was known.
/// </summary>
public sealed class ImportTaxIds(TalaiaDb db, TimeProvider clock)
{
    private static readonly CsvHeader Header = CsvHeader.Exactly("nif,codi6");

    /// <returns>How many numbers are known afterwards.</returns>
    /// <exception cref="InputException">A number or municipality cannot be taken; the problems carry file and line.</exception>
    public async Task<int> RunAsync(TerritoryFile file, string actor, CancellationToken cancel = default)
    {
        var towns = (await db.Set<Municipality>().Select(row => row.Codi6).ToListAsync(cancel)).ToHashSet(StringComparer.Ordinal);
        var given = Read(file, towns);
        foreach (var row in await db.Set<TaxId>().ToListAsync(cancel))
        {
            if (given.TryGetValue(row.Number, out var codi6))
                row.BelongTo(codi6);
            else
                db.Remove(row);
        }

        var known = db.ChangeTracker.Entries<TaxId>().Select(entry => entry.Entity.Number).ToHashSet(StringComparer.Ordinal);
        db.AddRange(given.Where(row => !known.Contains(row.Key)).Select(row => new TaxId(row.Key, row.Value)));
        if (db.ChangeTracker.HasChanges())
            db.Add(new AuditEntry(actor, "import-tax-ids", new Ref("territory", ""), clock, given.Count.ToString(CultureInfo.InvariantCulture)));
        await db.SaveChangesAsync(cancel);
        return given.Count;
    }

    private static Dictionary<string, string> Read(TerritoryFile file, HashSet<string> towns)
    {
        var problems = new ProblemList();
        var numbers = new UniqueLines<string>("number", file, problems);
        foreach (var line in StrictCsv.Read(file.Content, Header, problems, file: file.Name))
        {
            var (number, codi6) = (TaxNumber.Read(line["nif"]), line.Required("codi6", 6));
            if (number is null)
                line.Refuse("bad-tax-number", "nif", $"«{line["nif"]}» is not the tax number of a legal entity");
            if (codi6.Length > 0 && !towns.Contains(codi6))
                line.Refuse("unknown-municipality", "codi6", $"there is no municipality «{codi6}»");
            numbers.Add(line, number ?? "", codi6);
        }

        var taken = numbers.Taken();
        problems.ThrowIfAny();
        return taken;
    }
}
