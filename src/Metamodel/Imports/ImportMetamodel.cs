using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;
using Talaia.Metamodel.Diff;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Exchange;
using Talaia.Metamodel.Identity;
using Talaia.Metamodel.Quality;
using Talaia.Metamodel.Releases;

namespace Talaia.Metamodel.Imports;

/// <summary>
/// Takes a metamodel from a file as the next release, all or nothing. A file that says exactly what the latest release says makes no release.
/// Which element is which is told by own identifier, foreign identifier, or type and name, which is a guess and shown as one; an element that carries our code
/// is never taken for another by a guess. Whatever points at an element that is gone is carried to its successor or listed for its owner.
/// </summary>
public sealed class ImportMetamodel(TalaiaDb db, TimeProvider clock, ReadReleases releases, ReadState states, CarryReferences carry)
{
    /// <param name="isStarter">Marks the release as Talaia's own starter.</param>
    /// <param name="dryRun">Only looks: the numbers are those of a real import, nothing is changed.</param>
    /// <exception cref="InputException">The file cannot be taken; every problem carries its line.</exception>
    public Task<MetamodelImport> RunAsync(
        Stream csv, string releaseName, bool isStarter, string actor, bool dryRun = false, CancellationToken cancel = default) =>
        RunAsync(ModelFormats.Read(csv, "csv"), releaseName, isStarter, actor, dryRun, cancel);

    /// <inheritdoc cref="RunAsync(Stream, string, bool, string, bool, CancellationToken)"/>
    public async Task<MetamodelImport> RunAsync(
        ModelDocument document, string releaseName, bool isStarter, string actor, bool dryRun = false, CancellationToken cancel = default)
    {
        var latest = await releases.LatestAsync(cancel);
        var before = latest is null ? MetamodelState.Empty : await states.OfReleaseAsync(latest.Id, cancel);
        var foreign = await db.Set<ForeignIdentifier>().AsNoTracking().ToListAsync(cancel);
        var known = DocumentState.Of(before, latest?.Name ?? "", foreign.ToLookup(id => id.ElementCode, id => new ForeignId(id.Scheme, id.Value)));
        var all = MatchModels.Pairs(known, document);
        var pairs = all.Where(IsKept).ToList();
        var used = await db.Set<ElementVersion>().Select(element => element.Code).Distinct().ToListAsync(cancel);
        var after = DocumentState.From(document, pairs, used, out var codes);
        if (document.Relations.Count + document.Views.Count == 0)
            after = WithRelations(after, before);
        // Most formats know no folders: a file without any says nothing of them.
        if (document.Folders.Count == 0)
            after = after with { Outline = before.Outline };
        var import = MetamodelImport.Of(document, pairs, before, after);
        if (dryRun)
            return import with { NextNumber = IsSame(before, after) ? null : (latest is null ? ReleaseNumber.First : ReleaseNumber.Parse(latest.Number).Next(import.Changes.Size)).ToString() };
        if (IsSame(before, after))
        {
            var same = new Warning("nothing-new", $"The file says what release {latest!.Number} says: no release was made.", null, null);
            return import with { Warnings = [.. import.Warnings, same], Release = latest };
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var release = await NextRelease.AddAsync(db, latest?.Id, releaseName, isStarter ? Release.Starter : Release.Import, before, after, import.Changes.Size, clock, cancel);
        await db.AddManyAsync(Foreign(document, codes, foreign, release.Number), cancel);
        await carry.RunAsync(before, after, Successions(all.Where(pair => !IsKept(pair))), release.Sequence, actor, cancel);
        await CountCoverage.OfFormerAsync(db, release.Sequence, before, cancel);
        db.Add(new AuditEntry(actor, "import-metamodel", ReleaseRef.To(release.Number), clock, Detail(import)));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return import with { Release = new ReleaseRow(release.Id, release.Number, release.Name, release.PublishedAt, isStarter, import.Elements) };
    }

    /// <summary>A table of elements says nothing of relations and views: those whose ends are still there stay.</summary>
    private static MetamodelState WithRelations(MetamodelState after, MetamodelState before)
    {
        var codes = after.Elements.Select(element => element.Code).ToHashSet(StringComparer.Ordinal);
        return after with { Relations = [.. before.Relations.Where(relation => codes.Contains(relation.From) && codes.Contains(relation.To))], Views = before.Views };
    }

    private static bool IsSame(MetamodelState a, MetamodelState b) => a.Elements.SequenceEqual(b.Elements) && a.Relations.SequenceEqual(b.Relations) && a.Views.SequenceEqual(b.Views) && a.Outline == b.Outline;

    private static bool IsKept(ModelPair pair) => pair.B.Code is null || pair.B.Code == pair.A.Code;

    /// <summary>Where the file gives what seems to be the same element a code of its own, the former code goes on in it.</summary>
    private static List<(string, string)> Successions(IEnumerable<ModelPair> recoded) => [.. recoded.Select(pair => (pair.A.Code!, pair.B.Code!))];

    private List<ForeignIdentifier> Foreign(ModelDocument document, IReadOnlyDictionary<string, string> codes, List<ForeignIdentifier> foreign, string release)
    {
        var added = new List<ForeignIdentifier>();
        var known = foreign.Select(id => (id.Scheme, id.Value)).ToHashSet();
        foreach (var element in document.Elements)
        {
            var code = codes[element.Id];
            var own = element.Id == code ? [] : new[] { new ForeignId("id", element.Id) };
            foreach (var id in element.ForeignIds.Concat(own).Where(id => id.Scheme.Length <= 100 && id.Value.Length <= 500 && known.Add((id.Scheme, id.Value))))
                added.Add(new ForeignIdentifier(code, id.Scheme, id.Value, release, clock));
        }

        return added;
    }

    private static string Detail(MetamodelImport import) =>
        FormattableString.Invariant($$"""{"elements":{{import.Elements}},"added":{{import.Added}},"changed":{{import.Changed}},"removed":{{import.Removed}}}""");
}
