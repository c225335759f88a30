using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;
using Talaia.Kernel.Problems;
using Talaia.Metamodel.TownModels.Imports;

namespace Talaia.Metamodel.TownModels.Rules;

/// <summary>Undoes the latest import of rules: they are again what it found. It counts as an import itself, so that undoing can be undone.</summary>
public sealed class UndoRules(TalaiaDb db, TimeProvider clock, ReadRules rules)
{
    /// <exception cref="RuleException">`nothing-to-undo`; `undo-overtaken`: the rules have changed since, with a release that carried them along.</exception>
    public async Task RunAsync(string actor, CancellationToken cancel = default)
    {
        var import = await TownImport.LatestAsync(db, TownImport.Rules, cancel) ?? throw new RuleException("nothing-to-undo", "No rules were imported: there is nothing to undo. Nothing was changed.");
        var now = await rules.AllAsync(cancel);
        if (TownImport.DigestOf(now) != import.Left)
            throw new RuleException("undo-overtaken", "The rules have changed since that import. Import the file that holds now instead. Nothing was changed.");
        await ReplaceRules.RunAsync(db, now, import.ReadBefore<List<RuleFacts>>(), new AuditEntry(actor, "undo-rules", new Ref("model-rules", ""), clock), clock, cancel);
    }

    /// <summary>The import that can be undone now; null where there is none.</summary>
    public async Task<LastImport?> FindAsync(CancellationToken cancel = default) =>
        await TownImport.LatestAsync(db, TownImport.Rules, cancel) is { } import && TownImport.DigestOf(await rules.AllAsync(cancel)) == import.Left
            ? new LastImport(import.By, import.At)
            : null;
}
