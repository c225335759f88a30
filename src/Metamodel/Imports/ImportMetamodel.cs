using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;
using Talaia.Metamodel.Releases;

namespace Talaia.Metamodel.Imports;

/// <summary>
/// Takes a metamodel from a file as the next release, all or nothing. A file that says exactly what the latest release says makes no release.
/// Search finds the elements of the latest release.
/// </summary>
public sealed class ImportMetamodel(TalaiaDb db, TimeProvider clock, ReadReleases releases, ReadState states)
{
    /// <param name="isStarter">Marks the release as Talaia's own starter.</param>
    /// <param name="dryRun">Only looks: the numbers are those of a real import, nothing is changed.</param>
    /// <exception cref="InputException">The file cannot be taken; every problem carries its line.</exception>
    public async Task<MetamodelImport> RunAsync(
        Stream csv, string releaseName, bool isStarter, string actor, bool dryRun = false, CancellationToken cancel = default)
    {
        var tree = MetamodelFile.Read(csv);
        var latest = await releases.LatestAsync(cancel);
        var before = latest is null ? new MetamodelState([], []) : await states.OfReleaseAsync(latest.Id, cancel);
        var import = MetamodelImport.Of(tree, before.Elements);
        if (dryRun)
            return import;
        if (tree.Elements.SequenceEqual(before.Elements))
        {
            var same = new Warning("nothing-new", $"The file says what release {latest!.Number} says: no release was made.", null, null);
            return import with { Warnings = [.. import.Warnings, same], Release = latest };
        }

        var release = await NextRelease.AddAsync(
            db, latest?.Id, releaseName, isStarter ? Release.Starter : Release.Import, before, new MetamodelState(tree.Elements, []), clock, cancel);
        db.Add(new AuditEntry(actor, "import-metamodel", ReleaseRef.To(release.Number), clock, Detail(import)));
        await db.SaveChangesAsync(cancel);
        return import with { Release = new ReleaseRow(release.Id, release.Number, release.Name, release.PublishedAt, isStarter, import.Elements) };
    }

    private static string Detail(MetamodelImport import) =>
        FormattableString.Invariant($$"""{"elements":{{import.Elements}},"added":{{import.Added}},"changed":{{import.Changed}},"removed":{{import.Removed}}}""");
}
