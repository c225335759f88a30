using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Forms.Versions;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Calendar;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Problems;

namespace Talaia.Consultation.Waves;

/// <summary>
/// One run of the questionnaire over the municipalities it is about, one a period. Its form, release and population never change once it is open; its end may
/// be put off (<see cref="ExtendWave"/>).
/// </summary>
internal sealed class Wave
{
    public Guid Id { get; private init; }

    /// <summary>The period's text, such as `2026-3`.</summary>
    public string Key { get; private init; } = "";
    public Period Period { get; private init; }
    public Guid ReleaseId { get; private init; }
    public string ReleaseNumber { get; private init; } = "";
    public LocalizedText Title { get; private init; } = LocalizedText.Empty;

    /// <summary>From this instant on answers are taken.</summary>
    public DateTimeOffset Opens { get; private init; }

    /// <summary>From this instant on they are not.</summary>
    public DateTimeOffset Closes { get; private set; }

    /// <summary>For whom its figures stand; those that are asked are its <see cref="WaveTown"/> rows.</summary>
    public TargetPopulation Population { get; private init; } = TargetPopulation.Everybody;

    /// <summary>The answers are those of the demonstration.</summary>
    public bool Simulated { get; private init; }

    /// <summary>The version of a form that it asks; null only in a database of before, until <see cref="Former.RenewFormerWaves"/> has been there. See <see cref="KnownQuestionnaires"/>.</summary>
    public Guid? FormVersionId { get; private set; }

    /// <summary>What a wave of before asked, as it was kept then: see <see cref="Former.FormerQuestionnaire"/>. Empty in any other.</summary>
    public string FormerQuestionnaire { get; private init; } = "";

    private Wave()
    {
    }

    public Wave(OpeningWave order, Guid releaseId, string releaseNumber, Guid formVersionId, bool simulated, TimeProvider clock)
    {
        if (order.Closes <= order.Opens)
            throw new InputException(new Problem("closes-before-it-opens", "A wave must close after it opens."));
        Id = Ids.New(clock);
        Key = order.Period.ToString();
        Period = order.Period;
        (ReleaseId, ReleaseNumber) = (releaseId, releaseNumber);
        Title = order.Title;
        Population = order.Population ?? TargetPopulation.Everybody;
        (Opens, Closes) = (order.Opens.ToUniversalTime(), order.Closes.ToUniversalTime());
        Simulated = simulated;
        FormVersionId = formVersionId;
    }

    public void Extend(DateTimeOffset closes) => Closes = closes;

    /// <summary>A wave of before asks a form like all others.</summary>
    public void Renew(Guid formVersionId) => FormVersionId = formVersionId;

    internal static void Map(ModelBuilder model) => model.Entity<Wave>(entity =>
    {
        entity.ToTable("waves");
        entity.KeepsBeforeAndAfter();
        entity.HasIndex(wave => wave.Key).IsUnique();
        entity.HasOne<FormVersion>().WithMany().HasForeignKey(wave => wave.FormVersionId);
        entity.Property(wave => wave.Key).HasMaxLength(6);
        entity.Property(wave => wave.ReleaseNumber).HasMaxLength(40);
        entity.Property(wave => wave.Population).HasConversion(
            population => JsonSerializer.Serialize(population, JsonSerializerOptions.Web), json => JsonSerializer.Deserialize<TargetPopulation>(json, JsonSerializerOptions.Web)!,
            new Microsoft.EntityFrameworkCore.ChangeTracking.ValueComparer<TargetPopulation>(false)).HasDefaultValueSql("'{}'");
        entity.Property(wave => wave.FormerQuestionnaire).HasColumnName("questionnaire");
    });
}
