using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;
using Talaia.Kernel.Problems;
using Talaia.Metamodel.TownModels.Imports;

namespace Talaia.Metamodel.TownModels.Maturity;

/// <summary>Undoes the latest import of levels: those that it brought go, those that it changed are as before. It counts as an import itself.</summary>
public sealed class UndoMaturity(TalaiaDb db, TimeProvider clock)
{
    /// <exception cref="RuleException">`nothing-to-undo`; `undo-overtaken`: one of its levels has changed since.</exception>
    public async Task RunAsync(string actor, CancellationToken cancel = default)
    {
        var import = await TownImport.LatestAsync(db, TownImport.Maturity, cancel) ?? throw new RuleException("nothing-to-undo", "No levels were imported: there is nothing to undo. Nothing was changed.");
        var done = import.ReadBefore<List<MaturityChange>>();
        var present = await PresentAsync(cancel);
        if (!IsStanding(import, done, present))
            throw new RuleException("undo-overtaken", "A level of that import has changed since. Import the file that holds now instead. Nothing was changed.");
        foreach (var change in done)
        {
            var maturity = present.GetValueOrDefault(change.Key);
            if (change.Before is not { } before)
            {
                db.Remove(maturity!);
                continue;
            }

            if (maturity is null)
                db.Add(maturity = new TownMaturity(before.Codi6, before.Year, MaturityOrigin.Imported));
            maturity.Take(before.Level, before.Source);
        }

        db.Add(MaturityChange.Kept(done.ConvertAll(change => new MaturityChange(change.After, change.Before)), actor, clock));
        db.Add(new AuditEntry(actor, "undo-maturity", new Ref("maturity", ""), clock));
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>The import that can be undone now; null where there is none.</summary>
    public async Task<LastImport?> FindAsync(CancellationToken cancel = default) =>
        await TownImport.LatestAsync(db, TownImport.Maturity, cancel) is { } import && IsStanding(import, import.ReadBefore<List<MaturityChange>>(), await PresentAsync(cancel))
            ? new LastImport(import.By, import.At)
            : null;

    private static bool IsStanding(TownImport import, List<MaturityChange> done, Dictionary<(string, int), TownMaturity> present) =>
        TownImport.DigestOf(done.ConvertAll(change => new MaturityChange(null, present.GetValueOrDefault(change.Key)?.Row))) == import.Left;

    private Task<Dictionary<(string Codi6, int Year), TownMaturity>> PresentAsync(CancellationToken cancel) =>
        db.Set<TownMaturity>().Where(maturity => maturity.Origin == MaturityOrigin.Imported).ToDictionaryAsync(maturity => (maturity.Codi6, maturity.Year), cancel);
}
