using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Questionnaires;
using Talaia.Consultation.Waves;
using Talaia.Kernel.Data;
using Talaia.Metamodel.Identity;

namespace Talaia.Consultation.Responses;

/// <summary>What a municipality answered before.</summary>
/// <param name="WaveKey">The newest former wave in which it sent answers.</param>
/// <param name="Answers">By the paths of the present questionnaire, only those that it still takes: codes of elements that were replaced by one other are carried to it.</param>
public sealed record FormerAnswers(string WaveKey, DateTimeOffset SentAt, IReadOnlyDictionary<string, AnswerValue> Answers);

/// <summary>Reads the answers of the wave before, for “still true?”. Nothing is answered by this: somebody must say so.</summary>
public sealed class ReadFormer(TalaiaDb db, ReadLineage lineage)
{
    /// <returns>Null when the municipality has sent nothing before.</returns>
    public async Task<FormerAnswers?> RunAsync(string waveKey, string codi6, Questionnaire questionnaire, CancellationToken cancel = default)
    {
        var asksForm = questionnaire.Form is not null;
        var found = await (
            from response in db.Set<Response>()
            where response.Codi6 == codi6 && response.SentAt != null
            join wave in db.Set<Wave>() on response.WaveId equals wave.Id
            where wave.Key.CompareTo(waveKey) < 0 && (wave.FormVersionId != null) == asksForm
            orderby wave.Key descending
            select new { wave.Key, response.SentAt, response.Answers }).FirstOrDefaultAsync(cancel);
        if (found is null)
            return null;
        var asked = questionnaire.Questions.Select(question => question.Element).ToHashSet();
        var ends = await lineage.EndsAsync(asked.Contains, cancel);
        var carried = new Dictionary<string, AnswerValue>();
        foreach (var (path, value) in AnswerDocument.Read(found.Answers))
        {
            var slash = path.LastIndexOf('/');
            var now = questionnaire.Find(path) is not null ? path : slash > 0 && ends(path[..slash]) is { } code ? code + path[slash..] : null;
            if (now is not null && AnswerCheck.Check(questionnaire, now, value) is null)
                carried.TryAdd(now, value);
        }

        return new FormerAnswers(found.Key, found.SentAt!.Value, carried);
    }
}
