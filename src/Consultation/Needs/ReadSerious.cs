using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Questionnaires;
using Talaia.Consultation.Responses;
using Talaia.Consultation.Waves;
using Talaia.Kernel.Data;

namespace Talaia.Consultation.Needs;

/// <summary>Which municipalities called a need serious, so that those who share one can be brought together. For the office: see <see cref="PublicNeeds"/>.</summary>
public sealed class ReadSerious(TalaiaDb db, KnownQuestionnaires questionnaires)
{
    /// <summary>The answers that call a need quite or very serious.</summary>
    private static readonly string[] Serious = ["2", "3"];

    /// <summary>For each element that was asked about the codes of the municipalities whose sent response calls it quite or very serious.</summary>
    /// <returns>Empty when there is no such wave.</returns>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> OfWaveAsync(string waveKey, CancellationToken cancel = default)
    {
        var named = new Dictionary<string, IReadOnlyList<string>>();
        var id = await db.Set<Wave>().Where(wave => wave.Key == waveKey).Select(wave => (Guid?)wave.Id).SingleOrDefaultAsync(cancel);
        if (id is not { } wave)
            return named;
        var sent = await db.Set<Response>()
            .Where(response => response.WaveId == wave && response.SentAt != null)
            .OrderBy(response => response.Codi6)
            .Select(response => new { response.Codi6, response.SavedAt, response.Answers })
            .ToListAsync(cancel);
        var questionnaire = await questionnaires.OfAsync(db, wave, cancel);
        var answers = sent.ConvertAll(response => (response.Codi6, Answers: CountedAnswers.Of(questionnaire, response.Answers, response.SavedAt)));
        foreach (var asked in questionnaire.Needs.GroupBy(need => need.Element))
            named[asked.Key] = [.. answers.Where(town => asked.Any(need => need.Seriousness is { } path && IsSerious(town.Answers, path))).Select(town => town.Codi6)];
        return named;
    }

    private static bool IsSerious(Dictionary<string, AnswerValue> answers, string path) =>
        answers.TryGetValue(path, out var value) && Serious.Any(value.Has);
}
