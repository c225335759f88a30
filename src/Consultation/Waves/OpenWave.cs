using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Forms.Generating;
using Talaia.Consultation.Forms.Versions;
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

/// <summary>What the office decides of a wave.</summary>
/// <param name="Population">Whom it is about and how many of them are asked; null for everybody.</param>
/// <param name="FormVersionId">The published version of a form that is asked; null for the one that is made from the latest release (<see cref="PublishUsualForm"/>).</param>
public sealed record OpeningWave(Period Period, LocalizedText Title, DateTimeOffset Opens, DateTimeOffset Closes, TargetPopulation? Population = null, Guid? FormVersionId = null);

/// <summary>
/// Opens the wave of a period. In a demonstration (see <see cref="Provenance"/>) the wave is
/// marked as simulated. It takes answers between its two dates, which may lie in the future or the past.
/// </summary>
public sealed class OpenWave(TalaiaDb db, ReadReleases releases, PublishUsualForm usual, ReadMunicipalities municipalities, ReadTownLists lists, Provenance provenance, TimeProvider clock)
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

        if (order.Population is { Lists.Count: > 0 } population)
            order = order with { Population = population with { Listed = (await lists.MembersAsync([.. population.Lists], cancel)).ToHashSet() } };
        var towns = (order.Population ?? TargetPopulation.Everybody).Choose(await municipalities.AllAsync(cancel), key);
        if (towns.Count == 0)
            throw new InputException(new Problem("nobody-is-asked", "No municipality is in this population. Nothing was opened."));
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var form = order.FormVersionId ?? await usual.RunAsync(release, wave => wave.Key.CompareTo(key) < 0, by, cancel);
        var wave = db.Add(new Wave(order, release.Id, release.Number, form, await provenance.IsDemonstrationAsync(cancel), clock)).Entity;
        db.AddRange(towns.Select(town => new WaveTown(wave.Id, town.Codi6)));
        db.Add(new Link(WaveRef.To(key), LinkKinds.MadeFrom, ReleaseRef.To(release.Number), by, clock));
        foreach (var element in await AskedAsync(form, release.Id, cancel))
            db.Add(new Link(WaveRef.To(key), LinkKinds.AsksAbout, ElementRef.To(element), by, clock));
        db.Add(new Link(WaveRef.To(key), LinkKinds.MadeFrom, FormRef.To(await db.Set<FormVersion>().Where(version => version.Id == form).Join(db.Set<StoredForm>(), version => version.FormId, stored => stored.Id, (_, stored) => stored.Key).SingleAsync(cancel)), by, clock));
        db.Add(new AuditEntry(by, "open-wave", WaveRef.To(key), clock));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return key;
    }

    /// <summary>The elements that a form asks about, as the release has them.</summary>
    private async Task<IEnumerable<string>> AskedAsync(Guid version, Guid release, CancellationToken cancel)
    {
        var (questionnaire, tree) = await FormQuestionnaires.OfAsync(db, version, release, cancel);
        return questionnaire.Questions.Select(question => tree.CodeOf(question.Element)).OfType<string>().Distinct();
    }
}
