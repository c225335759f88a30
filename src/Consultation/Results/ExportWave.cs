using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Analysis.Weighting;
using Talaia.Consultation.Exports;
using Talaia.Consultation.Questionnaires;
using Talaia.Consultation.Responses;
using Talaia.Consultation.Waves;
using Talaia.Kernel.Access;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Wording;
using Talaia.Territory.Municipalities;

namespace Talaia.Consultation.Results;

/// <summary>
/// A wave's answers, town by town, for the office's own statistics: a row a municipality, weighted to all that the wave stands for. It names town halls and what they
/// wrote, so it is never public, and that it was taken is kept.
/// </summary>
public sealed class ExportWave(TalaiaDb db, KnownQuestionnaires questionnaires, ReadMunicipalities municipalities, Texts texts, Acting acting, TimeProvider clock)
{
    /// <summary>`sav` (SPSS), `ddi` (DDI-Codebook 2.5), `csv`, `xlsx`, `json`, `dictionary` (a line a variable, as CSV).</summary>
    public static IReadOnlyList<string> Formats { get; } = ["sav", "ddi", "csv", "xlsx", "json", "dictionary"];

    /// <param name="language">Of labels, where the format holds one language.</param>
    /// <param name="everyone">Also municipalities that were asked and have not sent, without answers and weight: for the study of who does not answer.</param>
    /// <exception cref="InputException">`unknown-wave`, `unknown-format`.</exception>
    public async Task<ExportedWave> RunAsync(string waveKey, string format, Language language, string by, bool everyone = false, CancellationToken cancel = default)
    {
        acting.Require(Permission.RunWaves, "export-wave");
        if (!Formats.Contains(format))
            throw new InputException(new Problem("unknown-format", $"«{format}» is not a format of exports: {string.Join(", ", Formats)}."));
        var wave = await db.Set<Wave>().AsNoTracking().SingleOrDefaultAsync(wave => wave.Key == waveKey, cancel) ?? throw Unknown.Wave(waveKey);
        var words = new ExportWords(texts);
        var questionnaire = await questionnaires.OfAsync(db, wave.Id, cancel);
        var towns = await TownsAsync(wave, questionnaire, everyone, cancel);
        var data = WaveDataSet.Of(wave, questionnaire, towns, words, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        var file = WaveFile.Of(data, format, language, words, towns.Count);
        db.Add(new AuditEntry(by, "export-wave", WaveRef.To(waveKey), clock, JsonSerializer.Serialize(new { format, rows = towns.Count, everyone })));
        await db.SaveChangesAsync(cancel);
        return file;
    }

    private async Task<List<ExportedTown>> TownsAsync(Wave wave, Questionnaire questionnaire, bool everyone, CancellationToken cancel)
    {
        var covered = (await municipalities.AllAsync(cancel)).Where(wave.Population.Covers).OrderBy(town => town.Codi6, StringComparer.Ordinal).ToList();
        var responses = await db.Set<Response>().AsNoTracking().Where(response => response.WaveId == wave.Id).ToDictionaryAsync(response => response.Codi6, cancel);
        var asked = everyone ? await db.Set<WaveTown>().Where(town => town.WaveId == wave.Id).Select(town => town.Codi6).ToHashSetAsync(cancel) : [];
        var population = new Analysis.Weighting.Population(covered.Select(town => new Cell(town.Band.Number, town.ProvinceCode)));
        var sample = WeightedSample.Of(population, place => responses.GetValueOrDefault(covered[place].Codi6)?.SentAt is not null);
        var weights = sample is null ? [] : sample.Answered.Zip(sample.Weights).ToDictionary(pair => pair.First, pair => pair.Second);
        return
        [
            .. covered.Index().Where(town => weights.ContainsKey(town.Index) || asked.Contains(town.Item.Codi6)).Select(town =>
            {
                var response = responses.GetValueOrDefault(town.Item.Codi6);
                double? weight = weights.TryGetValue(town.Index, out var known) ? known : null;
                return new ExportedTown(
                    town.Item, response?.State ?? ResponseState.NotStarted, response?.SentAt, weight,
                    weight is null ? new Dictionary<string, AnswerValue>() : CountedAnswers.Of(questionnaire, response!.Answers, response.SavedAt));
            }),
        ];
    }
}
