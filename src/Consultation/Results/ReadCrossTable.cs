using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Analysis.CrossTables;
using Talaia.Consultation.Analysis.Weighting;
using Talaia.Consultation.Questionnaires;
using Talaia.Consultation.Responses;
using Talaia.Consultation.Waves;
using Talaia.Kernel.Data;
using Talaia.Metamodel.TownModels.Maturity;
using Talaia.Territory.Municipalities;

namespace Talaia.Consultation.Results;

/// <summary>A question of a wave by groups of municipalities.</summary>
/// <param name="Names">Of rows that the territory names: comarques and provinces by code.</param>
/// <param name="Table">Null when nobody answered.</param>
public sealed record CrossTabulation(Question Question, GroupBy By, IReadOnlyDictionary<string, string> Names, CrossTable? Table);

/// <summary>Any question of choices, by band, comarca, province or maturity, from what was sent. For the office: small groups are shown.</summary>
public sealed class ReadCrossTable(TalaiaDb db, KnownQuestionnaires questionnaires, ReadMunicipalities municipalities, ReadMaturity maturities)
{
    /// <returns>Null when there is no such wave, or it has no such question of choices.</returns>
    public async Task<CrossTabulation?> RunAsync(string waveKey, string path, GroupBy by, CancellationToken cancel = default)
    {
        var wave = await db.Set<Wave>().AsNoTracking().Where(wave => wave.Key == waveKey).Select(wave => new { wave.Id, wave.Population }).SingleOrDefaultAsync(cancel);
        if (wave is null || await questionnaires.OfAsync(db, wave.Id, cancel) is not { } questionnaire || questionnaire.Find(path) is not { Kind: not QuestionKind.Text } question)
            return null;
        var towns = (await municipalities.AllAsync(cancel)).FindAll(wave.Population.Covers);
        var said = await SaidAsync(wave.Id, questionnaire, path, cancel);
        var groups = await GroupsAsync(towns, by, cancel);
        var population = new Analysis.Weighting.Population(towns.Select(town => new Cell(town.Band.Number, town.ProvinceCode)));
        return new CrossTabulation(
            question, by, Names(towns, by),
            CrossTable.Of(population, groups, [.. towns.Select(town => said.GetValueOrDefault(town.Codi6))], question.Choices));
    }

    private async Task<Dictionary<string, IReadOnlyCollection<string>>> SaidAsync(Guid wave, Questionnaire questionnaire, string path, CancellationToken cancel)
    {
        var documents = await db.Set<Response>().Where(response => response.WaveId == wave && response.SentAt != null)
            .Select(response => new { response.Codi6, response.SavedAt, response.Answers }).ToListAsync(cancel);
        var (said, mayDiffer) = (new Dictionary<string, IReadOnlyCollection<string>>(), CountedAnswers.MayDiffer(questionnaire.Form, [path]));
        foreach (var document in documents)
        {
            var answers = mayDiffer ? CountedAnswers.Of(questionnaire, document.Answers, document.SavedAt) : AnswerDocument.Read(document.Answers);
            if (answers.TryGetValue(path, out var value))
                said[document.Codi6] = value.Parts;
        }

        return said;
    }

    private async Task<string?[]> GroupsAsync(List<MunicipalityRow> towns, GroupBy by, CancellationToken cancel)
    {
        var levels = by == GroupBy.Maturity ? await maturities.AllAsync(cancel) : [];
        return [.. towns.Select(town => by switch
        {
            GroupBy.Band => $"{town.Band.Number}",
            GroupBy.Comarca => town.ComarcaCode,
            GroupBy.Province => town.ProvinceCode,
            _ => levels.TryGetValue(town.Codi6, out var level) ? $"{level.Level}" : GroupBys.Untold,
        })];
    }

    private static Dictionary<string, string> Names(List<MunicipalityRow> towns, GroupBy by) => by switch
    {
        GroupBy.Comarca => towns.DistinctBy(town => town.ComarcaCode).ToDictionary(town => town.ComarcaCode, town => town.ComarcaName),
        GroupBy.Province => towns.DistinctBy(town => town.ProvinceCode).ToDictionary(town => town.ProvinceCode, town => town.ProvinceName),
        _ => [],
    };
}
