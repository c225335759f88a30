using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Tables;
using Talaia.Metamodel.TownModels.Imports;
using Talaia.Territory.Municipalities;

namespace Talaia.Metamodel.TownModels.Maturity;

/// <summary>What an import of levels did.</summary>
public sealed record MaturityImport(int Levels, int Added, int Changed)
{
    /// <summary>The levels that are new or otherwise, in the order of the file.</summary>
    [JsonIgnore]
    public IReadOnlyList<MaturityChange> Changes { get; init; } = [];
}

/// <summary>Takes measured levels from a file, all or nothing. Years and municipalities that the file does not name stay as they are.</summary>
public sealed class ImportMaturity(TalaiaDb db, TimeProvider clock, ReadMunicipalities municipalities)
{
    /// <summary>The first line of the file.</summary>
    public const string Columns = "codi6,year,level,source";

    private static readonly string[] Numbers = ["year", "level"];

    /// <param name="dryRun">Only looks: the numbers are those of a real import, nothing is changed.</param>
    /// <exception cref="InputException">The file cannot be taken; every problem carries its line.</exception>
    public async Task<MaturityImport> RunAsync(Stream csv, string actor, bool dryRun = false, CancellationToken cancel = default)
    {
        var known = (await municipalities.AllAsync(cancel)).Select(municipality => municipality.Codi6).ToHashSet();
        var given = Read(csv, known, clock.GetUtcNow().Year);
        var present = await db.Set<TownMaturity>().Where(maturity => maturity.Origin == MaturityOrigin.Imported).ToDictionaryAsync(maturity => (maturity.Codi6, maturity.Year), cancel);
        var changes = new List<MaturityChange>();
        foreach (var (key, (level, source)) in given)
        {
            var before = present.GetValueOrDefault(key)?.Row;
            if (!present.TryGetValue(key, out var maturity))
                db.Add(maturity = new TownMaturity(key.Codi6, key.Year, MaturityOrigin.Imported));
            maturity.Take(level, source);
            if (maturity.Row != before)
                changes.Add(new MaturityChange(before, maturity.Row));
        }

        var import = new MaturityImport(given.Count, changes.Count(change => change.Before is null), changes.Count(change => change.Before is not null)) { Changes = changes };
        if (!dryRun && changes.Count > 0)
        {
            db.Add(MaturityChange.Kept(changes, actor, clock));
            db.Add(new AuditEntry(actor, "import-maturity", new Ref("maturity", ""), clock, FormattableString.Invariant($$"""{"added":{{import.Added}},"changed":{{import.Changed}}}""")));
            await db.SaveChangesAsync(cancel);
        }

        db.ChangeTracker.Clear();
        return import;
    }

    private static Dictionary<(string Codi6, int Year), (int Level, string Source)> Read(Stream csv, HashSet<string> known, int thisYear)
    {
        var problems = new ProblemList();
        var lines = new Dictionary<(string, int), (int Number, int Level, string Source)>();
        foreach (var line in StrictCsv.Read(csv, CsvHeader.Exactly(Columns), problems, new CsvLimits(100_000)))
        {
            var codi6 = line.Digits("codi6", 6);
            if (codi6.Length > 0 && !known.Contains(codi6))
                line.Refuse("unknown-municipality", "codi6", $"there is no municipality «{codi6}»");
            foreach (var column in Numbers.Where(column => line[column].Length == 0))
                line.Refuse("missing", column, $"«{column}» is empty");
            var key = (codi6, line.Whole("year", 2000, thisYear) ?? 0);
            if (!lines.TryAdd(key, (line.Number, line.Whole("level", MaturityLevel.Least, MaturityLevel.Most) ?? 0, line.Required("source", 500))) && codi6.Length > 0)
                line.Refuse("duplicate", "codi6", $"this municipality and year stand in line {lines[key].Number} already");
        }

        if (lines.Count == 0 && problems.IsEmpty)
            problems.Add("empty", "the file holds no level", new Where(null, 1));
        problems.ThrowIfAny();
        return lines.ToDictionary(line => line.Key, line => (line.Value.Level, line.Value.Source));
    }
}
