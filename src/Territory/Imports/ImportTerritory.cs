using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Tables;
using Talaia.Territory.Bodies;
using Talaia.Territory.Municipalities;
using Talaia.Territory.Reaches;

namespace Talaia.Territory.Imports;

/// <summary>
/// Brings comarcas, municipalities and bodies to what the files say, all or nothing. Repeating it changes nothing. What the files no longer hold is
/// kept but no longer current. Numbers of a run that only looks (`dryRun`) are those that the real one would have.
/// </summary>
public sealed class ImportTerritory(TalaiaDb db, TimeProvider clock)
{
    /// <exception cref="InputException">A file cannot be taken; the problems carry file and line.</exception>
    public async Task<TerritoryChanges> RunAsync(TerritoryFiles files, string actor, bool dryRun = false, CancellationToken cancel = default)
    {
        var changes = await MergeAsync(files, cancel);
        if (dryRun || changes.IsNone)
        {
            db.ChangeTracker.Clear();
            return changes;
        }

        db.Add(new AuditEntry(actor, "import-territory", new Ref("territory", ""), clock, Detail(changes)));
        await db.SaveChangesAsync(cancel);
        return changes;
    }

    private async Task<TerritoryChanges> MergeAsync(TerritoryFiles files, CancellationToken cancel)
    {
        var problems = new ProblemList();
        var comarcas = files.Comarcas is { } comarcaFile ? ReadComarcaLines.From(comarcaFile, problems) : null;
        var comarcaCodes = comarcas?.Keys.ToHashSet() ?? await CodesAsync<Comarca>(row => row.Code, cancel);
        var lines = files.Municipalities is { } file ? new ReadMunicipalityLines(file, problems, comarcaCodes) : null;
        var municipalities = lines?.Read();
        if (municipalities is null && comarcas is not null)
            await KeepsComarcasInUseAsync(comarcaCodes, problems, cancel);
        var known = new ReachCodes(
            comarcaCodes,
            lines?.Provinces.Keys.ToHashSet() ?? await CodesAsync<Province>(row => row.Code, cancel),
            municipalities?.Keys.ToHashSet() ?? await CodesAsync<Municipality>(row => row.Codi6, cancel));
        var bodies = files.Bodies is { } bodyFile ? ReadBodyLines.From(bodyFile, problems, known) : null;
        problems.ThrowIfAny();

        var comarcaChanges = await Into(comarcas, facts => new Comarca(facts));
        await Into(lines?.Provinces, facts => new Province(facts));
        var municipalityChanges = await Into(municipalities, facts => new Municipality(facts));
        return new TerritoryChanges(municipalityChanges, comarcaChanges, await Into(bodies, facts => new Body(facts)));

        async Task<TableChanges> Into<TRow, TFacts>(Dictionary<string, TFacts>? given, Func<TFacts, TRow> make)
            where TRow : class, IReferenceRow<TFacts> =>
            given is null ? TableChanges.None : await MergeTable.IntoAsync(db, given, make, cancel);
    }

    private async Task KeepsComarcasInUseAsync(HashSet<string> comarcas, ProblemList problems, CancellationToken cancel)
    {
        var used = await db.Set<Municipality>().Where(row => row.IsCurrent).Select(row => row.ComarcaCode).Distinct().ToListAsync(cancel);
        foreach (var code in used.Where(code => !comarcas.Contains(code)).Order(StringComparer.Ordinal))
            problems.Add("comarca-in-use", $"comarca «{code}» is missing, yet municipalities belong to it: import both files together", new Where("comarques.csv"));
    }

    private async Task<HashSet<string>> CodesAsync<TRow>(System.Linq.Expressions.Expression<Func<TRow, string>> code, CancellationToken cancel)
        where TRow : class =>
        [.. await db.Set<TRow>().Where(row => EF.Property<bool>(row, "IsCurrent")).Select(code).ToListAsync(cancel)];

    private static string Detail(TerritoryChanges changes) => JsonSerializer.Serialize(new
    {
        municipalities = Counts(changes.Municipalities),
        comarcas = Counts(changes.Comarcas),
        bodies = Counts(changes.Bodies),
    });

    private static int[] Counts(TableChanges table) => [table.Added, table.Changed, table.Unchanged, table.Removed];
}
