using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;
using Talaia.Metamodel.Identity;
using Talaia.Metamodel.Quality;
using Talaia.Metamodel.Releases;

namespace Talaia.Metamodel.Imports;

/// <summary>
/// Undoes the latest import: the next release says what the one before it said. Nothing is deleted, so that the undoing can be undone; references go the way
/// they go with any release.
/// </summary>
public sealed class UndoImport(TalaiaDb db, ReadReleases releases, ReadState states, CarryReferences carry, TimeProvider clock)
{
    /// <returns>The number of the release that was made.</returns>
    /// <exception cref="RuleException">`nothing-to-undo` where the latest release is no import, or the first.</exception>
    public async Task<string> RunAsync(string name, string actor, CancellationToken cancel = default)
    {
        var newest = await db.Set<Release>().AsNoTracking().OrderByDescending(release => release.Sequence).Take(2).ToListAsync(cancel);
        if (newest is not [var latest, var former] || !await WasImportedAsync(latest.Number, cancel))
            throw new RuleException("nothing-to-undo", "The latest release is no import that came after another release: there is nothing to undo. Nothing was changed.");
        var (before, after) = (await states.OfReleaseAsync(latest.Id, cancel), await states.OfReleaseAsync(former.Id, cancel));
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var release = await NextRelease.AddAsync(db, latest.Id, name, former.Origin, before, after, ReleaseDiff.Of(before, after).Size, clock, cancel);
        await carry.RunAsync(before, after, [], release.Sequence, actor, cancel);
        await CountCoverage.OfFormerAsync(db, release.Sequence, before, cancel);
        db.Add(new AuditEntry(actor, "undo-import", ReleaseRef.To(release.Number), clock, $$"""{"undone":"{{latest.Number}}"}"""));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return release.Number;
    }

    /// <summary>Whether the latest release can be undone so.</summary>
    public async Task<bool> CanAsync(CancellationToken cancel = default) =>
        (await releases.AllAsync(cancel)) is [var latest, _, ..] && await WasImportedAsync(latest.Number, cancel);

    private Task<bool> WasImportedAsync(string number, CancellationToken cancel) =>
        db.Set<AuditEntry>().AnyAsync(entry => entry.Act == "import-metamodel" && entry.SubjectKind == ReleaseRef.Kind && entry.SubjectKey == number, cancel);
}
