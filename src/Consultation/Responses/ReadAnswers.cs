using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Questionnaires;
using Talaia.Consultation.Waves;
using Talaia.Kernel.Data;

namespace Talaia.Consultation.Responses;

/// <summary>A response with its answers, for lists that leave the platform.</summary>
public sealed record AnsweredResponse(
    string Codi6, ResponseState State, int Revision, DateTimeOffset SavedAt, DateTimeOffset? SentAt, IReadOnlyDictionary<string, AnswerValue> Answers);

public sealed class ReadAnswers(TalaiaDb db, KnownQuestionnaires questionnaires)
{
    /// <summary>Every response of a wave, sent or not, by municipality code; empty when there is no such wave.</summary>
    public async Task<List<AnsweredResponse>> ListAsync(string waveKey, CancellationToken cancel = default)
    {
        var rows = await db.Set<Response>().AsNoTracking()
            .Where(response => db.Set<Wave>().Any(wave => wave.Id == response.WaveId && wave.Key == waveKey))
            .OrderBy(response => response.Codi6)
            .ToListAsync(cancel);
        if (rows.Count == 0)
            return [];
        var questionnaire = await questionnaires.OfAsync(db, rows[0].WaveId, cancel);
        return [.. rows.Select(row => new AnsweredResponse(row.Codi6, row.State, row.Revision, row.SavedAt, row.SentAt, CountedAnswers.Of(questionnaire, row.Answers, row.SavedAt)))];
    }
}
