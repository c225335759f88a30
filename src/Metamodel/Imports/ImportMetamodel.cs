using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Links;
using Talaia.Kernel.Search;
using Talaia.Kernel.Texts;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Releases;

namespace Talaia.Metamodel.Imports;

/// <summary>What an import makes, or would make, of the release before.</summary>
/// <param name="Release">Number of the new release; null for a rehearsal.</param>
/// <param name="Matched">Elements that the release before has too (same code).</param>
public sealed record ImportedMetamodel(MetamodelStatistics Statistics, string? Release, int Matched, int Added, int Changed, int Removed);

/// <summary>Publishes the tree of a CSV file as the next release. All or nothing.</summary>
public sealed class ImportMetamodel(TalaiaDb db, TimeProvider clock)
{
    /// <param name="isStarter">The tree is the platform's own starter and is marked so wherever it is shown.</param>
    /// <param name="dryRun">Only say what would happen.</param>
    /// <exception cref="Kernel.Problems.InputException">The file cannot be taken.</exception>
    public async Task<ImportedMetamodel> RunAsync(Stream csv, string releaseName, bool isStarter, string actor, bool dryRun = false, CancellationToken cancel = default)
    {
        var lines = MetamodelFile.Read(csv);
        var last = await db.Set<Release>().OrderByDescending(release => release.Number).FirstOrDefaultAsync(cancel);
        var before = last is null ? [] : await db.Set<ElementVersion>().AsNoTracking().Where(element => element.ReleaseId == last.Id).ToListAsync(cancel);
        var result = Compare(lines, before.ToDictionary(element => element.Code));
        if (dryRun)
            return result;

        var release = new Release((last?.Number ?? 0) + 1, releaseName, isStarter, actor, clock);
        db.Add(release);
        db.AddRange(lines.Select((line, position) => new ElementVersion(release, position, line, clock)));
        await IndexAsync(lines, cancel);
        var number = FormattableString.Invariant($"{release.Number}");
        db.Add(new AuditEntry(actor, "import-metamodel", new Ref("release", number), clock));
        await db.SaveChangesAsync(cancel);
        return result with { Release = number };
    }

    private static ImportedMetamodel Compare(IReadOnlyList<ElementLine> lines, Dictionary<string, ElementVersion> before)
    {
        var matched = lines.Where(line => before.ContainsKey(line.Code)).ToList();
        return new ImportedMetamodel(
            MetamodelStatistics.Of(lines), null, matched.Count, lines.Count - matched.Count,
            matched.Count(line => Differs(line, before[line.Code])), before.Count - matched.Count);
    }

    private static bool Differs(ElementLine line, ElementVersion before) =>
        line.ParentCode != before.ParentCode || line.Type != before.Type || !line.Name.Equals(before.Name) || !line.Description.Equals(before.Description)
        || line.Status != before.Status || line.PopulationFrom != before.PopulationFrom || line.PopulationTo != before.PopulationTo
        || line.Maturity != before.Maturity || string.Join('|', line.Sdg) != before.Sdg || line.AgendaAxis != before.AgendaAxis
        || line.Law != before.Law || string.Join('|', line.Requires) != before.Requires || line.Source != before.Source;

    private async Task IndexAsync(IReadOnlyList<ElementLine> lines, CancellationToken cancel)
    {
        var entries = await db.Set<SearchEntry>().Where(entry => entry.Kind == ElementSheet.Kind).ToDictionaryAsync(entry => entry.Key, cancel);
        foreach (var line in lines)
        {
            if (entries.Remove(line.Code, out var entry))
                entry.Words = Words(line);
            else
                db.Add(new SearchEntry { Kind = ElementSheet.Kind, Key = line.Code, Words = Words(line) });
        }

        db.RemoveRange(entries.Values);
    }

    private static string Words(ElementLine line) => string.Join(' ', Language.All
        .Select(language => (language.Code, Text: $"{line.Name[language.Code]} {line.Description[language.Code]}"))
        .Where(text => text.Text.Length > 1)
        .Select(text => TextAnalysis.IndexWords(text.Text, text.Code)));
}
