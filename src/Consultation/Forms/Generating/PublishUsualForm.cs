using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Forms.Versions;
using Talaia.Consultation.Waves;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Wording;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Releases;

namespace Talaia.Consultation.Forms.Generating;

/// <summary>
/// The form that a wave asks where the office chooses none: of every scope of a release how serious, how urgent and what is missing, and of each area a free text. From wave to
/// wave it is one form; where nothing has changed it is the same version.
/// </summary>
public sealed class PublishUsualForm(TalaiaDb db, GenerateForm generate, PublishFormVersion publish, Texts texts)
{
    private const string Key = "necessitats-del-metamodel";

    /// <param name="before">Waves among which the newest is the one before: what its release did not have is asked about too.</param>
    /// <returns>The published version.</returns>
    /// <exception cref="RuleException">`release-without-scopes`.</exception>
    internal Task<Guid> RunAsync(ReleaseRow release, Expression<Func<Wave, bool>> before, string by, CancellationToken cancel) =>
        PublishAsync(release, recipe => generate.OfReleaseAsync(recipe, release, before, by, false, cancel), by, cancel);

    /// <param name="news">Codes of what is new in the release.</param>
    internal Task<Guid> RunAsync(ReleaseRow release, IReadOnlyList<ElementRow> elements, IReadOnlySet<string> news, string by, CancellationToken cancel) =>
        PublishAsync(release, recipe => generate.OfReleaseAsync(recipe, release, elements, news, by, false, cancel), by, cancel);

    private async Task<Guid> PublishAsync(ReleaseRow release, Func<FormRecipe, Task<GeneratedForm>> make, string by, CancellationToken cancel)
    {
        var made = await MadeAsync();
        await publish.RunAsync(made.FormId!.Value, made.Number, by, cancel);
        return await db.Set<FormVersion>().Where(version => version.FormId == made.FormId && version.Number == made.Number).Select(version => version.Id).SingleAsync(cancel);

        async Task<ImportedForm> MadeAsync()
        {
            try
            {
                return (await make(new FormRecipe(new Say(texts, Language.Catalan)["asks.usual-form", ("release", release.Number)], []) { Key = Key })).Stored;
            }
            catch (InputException refused) when (refused.Problems[0].Code == "nothing-to-ask")
            {
                throw new RuleException("release-without-scopes", $"Release {release.Number} has no scope (level-2 element) to ask about.");
            }
        }
    }
}
