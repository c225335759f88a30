using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Forms.Versions;
using Talaia.Consultation.Questionnaires;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Calendar;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Links;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Settings;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Releases;
using Talaia.Territory.Lists;
using Talaia.Territory.Municipalities;

namespace Talaia.Consultation.Waves;

/// <summary>What the office decides of a wave; the rest follows from the metamodel.</summary>
/// <param name="Population">Whom it is about and how many of them are asked; null for everybody.</param>
/// <param name="FormVersionId">The published version of a form that is asked; null for the questionnaire made from the metamodel.</param>
public sealed record OpeningWave(Period Period, LocalizedText Title, DateTimeOffset Opens, DateTimeOffset Closes, TargetPopulation? Population = null, Guid? FormVersionId = null);

/// <summary>
/// Opens the wave of a period with the questionnaire of the latest release. In a demonstration (see <see cref="Provenance"/>) the wave is
/// marked as simulated. It takes answers between its two dates, which may lie in the future or the past.
/// </summary>
public sealed class OpenWave(TalaiaDb db, ReadReleases releases, ReadElements elements, ReadMunicipalities municipalities, ReadTownLists lists, KnownQuestionnaires questionnaires, Provenance provenance, TimeProvider clock)
{
    /// <returns>The wave's key.</returns>
    /// <exception cref="RuleException">`wave-exists`, `no-release`, `release-without-scopes`.</exception>
    /// <exception cref="InputException">`closes-before-it-opens`, `nobody-is-asked`, `form-not-published`.</exception>
    public async Task<string> RunAsync(OpeningWave order, string by, CancellationToken cancel = default)
    {
        var key = order.Period.ToString();
        if (await db.Set<Wave>().AnyAsync(wave => wave.Key == key, cancel))
            throw new RuleException("wave-exists", $"Wave {key} exists already and is kept as it is: a period has one wave.");
        var release = await releases.LatestAsync(cancel)
            ?? throw new RuleException("no-release", "The metamodel has no release yet: publish one, then open the wave.");
        if (order.FormVersionId is { } asked && !await db.Set<FormVersion>().AnyAsync(version => version.Id == asked && version.PublishedAt != null, cancel))
            throw new InputException(new Problem("form-not-published", "There is no published form of this version. Nothing was opened."));
        var questionnaire = order.FormVersionId is null ? await QuestionnaireAsync(release.Id, key, cancel) : new Questionnaire([]);
        if (order.FormVersionId is null && questionnaire.Scopes.Count == 0)
            throw new RuleException("release-without-scopes", $"Release {release.Number} has no scope (level-2 element) to ask about.");

        if (order.Population is { Lists.Count: > 0 } population)
            order = order with { Population = population with { Listed = (await lists.MembersAsync([.. population.Lists], cancel)).ToHashSet() } };
        var wave = new Wave(order, release.Id, release.Number, questionnaire, await provenance.IsDemonstrationAsync(cancel), clock);
        db.Add(wave);
        var towns = (order.Population ?? TargetPopulation.Everybody).Choose(await municipalities.AllAsync(cancel), key);
        if (towns.Count == 0)
            throw new InputException(new Problem("nobody-is-asked", "No municipality is in this population. Nothing was opened."));
        db.AddRange(towns.Select(town => new WaveTown(wave.Id, town.Codi6)));
        db.Add(new Link(WaveRef.To(key), LinkKinds.MadeFrom, ReleaseRef.To(release.Number), by, clock));
        foreach (var element in order.FormVersionId is { } version ? await AskedAsync(version, release.Id, cancel) : questionnaire.Scopes.Select(scope => scope.Code))
            db.Add(new Link(WaveRef.To(key), LinkKinds.AsksAbout, ElementRef.To(element), by, clock));
        if (order.FormVersionId is { } form)
            db.Add(new Link(WaveRef.To(key), LinkKinds.MadeFrom, FormRef.To(await db.Set<FormVersion>().Where(version => version.Id == form).Join(db.Set<StoredForm>(), version => version.FormId, stored => stored.Id, (_, stored) => stored.Key).SingleAsync(cancel)), by, clock));
        db.Add(new AuditEntry(by, "open-wave", WaveRef.To(key), clock));
        await db.SaveChangesAsync(cancel);
        return key;
    }

    /// <summary>The elements that a form asks about, as the release has them.</summary>
    private async Task<IEnumerable<string>> AskedAsync(Guid version, Guid release, CancellationToken cancel)
    {
        var (questionnaire, tree) = await FormQuestionnaires.OfAsync(db, version, release, cancel);
        return questionnaire.Questions.Select(question => tree.CodeOf(question.Element)).OfType<string>().Distinct();
    }

    /// <summary>Asks about the scopes of the release, and about what is new in it since the newest wave before.</summary>
    private async Task<Questionnaire> QuestionnaireAsync(Guid release, string key, CancellationToken cancel)
    {
        var now = await elements.OfReleaseAsync(release, cancel);
        var before = await AskedBefore.NewestAsync(db, questionnaires, wave => wave.Key.CompareTo(key) < 0, cancel);
        if (before?.ReleaseId is not { } known || known == release)
            return QuestionnaireFromMetamodel.Make(now);
        var news = now.Select(element => element.Code).Except((await elements.OfReleaseAsync(known, cancel)).Select(element => element.Code));
        return QuestionnaireFromMetamodel.Make(now, news.ToHashSet());
    }
}
