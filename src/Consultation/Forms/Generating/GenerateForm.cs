using System.Linq.Expressions;
using Talaia.Consultation.Forms.Versions;
using Talaia.Consultation.Waves;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Wording;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Releases;

namespace Talaia.Consultation.Forms.Generating;

/// <summary>A form made from the metamodel.</summary>
/// <param name="Stored">As it is kept, or would be.</param>
public sealed record GeneratedForm(ImportedForm Stored, FormSize Size, ReleaseRow Release);

/// <summary>Makes a form of the elements of a release and keeps it as a draft, as one that was brought by file; what it becomes afterwards is the office's.</summary>
public sealed class GenerateForm(TalaiaDb db, KnownQuestionnaires questionnaires, ReadReleases releases, ReadElements elements, ImportForm import, Texts texts)
{
    /// <param name="release">Its number; null for the latest.</param>
    /// <param name="isTrial">Only says what would come of it.</param>
    /// <exception cref="InputException">`form-without-name`, `depth-out-of-range`, `unknown-release`, `nothing-to-ask`; nothing was kept.</exception>
    public async Task<GeneratedForm> RunAsync(FormRecipe recipe, string? release, string by, bool isTrial = false, CancellationToken cancel = default)
    {
        recipe = recipe with { Title = recipe.Title.Trim() };
        if (recipe.Title.Length is 0 or > StoredForm.LongestName)
            throw Refused("form-without-name", $"Give the form a name of at most {StoredForm.LongestName} characters.");
        if (recipe.Depth is < 2 or > FormRecipe.Deepest)
            throw Refused("depth-out-of-range", $"A form asks about elements of level 2 to {FormRecipe.Deepest}.");
        var row = (release is null ? await releases.LatestAsync(cancel) : await releases.ByNumberAsync(release, cancel)) ?? throw Refused("unknown-release", "The metamodel has no such release.");
        return await OfReleaseAsync(recipe, row, _ => true, by, isTrial, cancel);
    }

    /// <param name="before">Waves among which the newest is the one before: what its release did not have is new.</param>
    internal async Task<GeneratedForm> OfReleaseAsync(FormRecipe recipe, ReleaseRow row, Expression<Func<Wave, bool>> before, string by, bool isTrial, CancellationToken cancel)
    {
        var known = await elements.OfReleaseAsync(row.Id, cancel);
        return await OfReleaseAsync(recipe, row, known, await NewsAsync(row.Id, known, before, cancel), by, isTrial, cancel);
    }

    /// <param name="known">The elements of the release.</param>
    /// <param name="news">Codes of those that are new.</param>
    internal async Task<GeneratedForm> OfReleaseAsync(FormRecipe recipe, ReleaseRow row, IReadOnlyList<ElementRow> known, IReadOnlySet<string> news, string by, bool isTrial, CancellationToken cancel)
    {
        var (workbook, size) = GenerateWorkbook.Of(known, recipe, row.Number, news, texts);
        if (size.Elements == 0)
            throw Refused("nothing-to-ask", "These areas have no elements to ask about.");
        return new GeneratedForm(await import.RunAsync(workbook, [], by, isTrial, cancel), size, row);
    }

    /// <summary>What the release of the newest of these waves did not have; nothing where there is none.</summary>
    private async Task<HashSet<string>> NewsAsync(Guid release, List<ElementRow> known, Expression<Func<Wave, bool>> some, CancellationToken cancel)
    {
        var before = await AskedBefore.NewestAsync(db, questionnaires, some, cancel);
        if (before?.ReleaseId is not { } former || former == release)
            return [];
        var then = (await elements.OfReleaseAsync(former, cancel)).Select(element => element.Code).ToHashSet();
        return [.. known.Select(element => element.Code).Where(code => !then.Contains(code))];
    }

    private static InputException Refused(string code, string message) => new(new Problem(code, message));
}
