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
        return [.. rows.Select(row => new AnsweredResponse(row.Codi6, row.State, row.Revision, row.SavedAt, row.SentAt, Counting(questionnaire, row)))];
    }

    /// <summary>Of a form what is asked and reckoned, with the clock of its last save, so that what was reckoned from the day stays.</summary>
    private static Dictionary<string, AnswerValue> Counting(Questionnaire questionnaire, Response row)
    {
        var answers = AnswerDocument.Read(row.Answers);
        return questionnaire.Form is null ? answers : FormResponse.Counting(questionnaire, FormResponse.Fill(questionnaire.Form, answers, new StoppedClock(row.SavedAt)));
    }

    private sealed class StoppedClock(DateTimeOffset instant) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => instant;
    }
}
