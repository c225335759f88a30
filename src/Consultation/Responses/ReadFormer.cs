using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Forms.Versions;
using Talaia.Consultation.Questionnaires;
using Talaia.Consultation.Waves;
using Talaia.Kernel.Data;
using Talaia.Metamodel.Identity;

namespace Talaia.Consultation.Responses;

/// <summary>What a municipality answered before.</summary>
/// <param name="WaveKey">The newest former wave in which it sent answers that still say something.</param>
/// <param name="Answers">
/// By the paths of the present questionnaire, only those that it still takes. What was said of an element is carried to where the same is asked of it, or of the one other
/// that it goes on in; anything else only within the same form, by path.
/// </param>
public sealed record FormerAnswers(string WaveKey, DateTimeOffset SentAt, IReadOnlyDictionary<string, AnswerValue> Answers);

/// <summary>Reads the answers of the wave before, for “still true?”. Nothing is answered by this: somebody must say so.</summary>
public sealed class ReadFormer(TalaiaDb db, KnownQuestionnaires questionnaires, ReadLineage lineage)
{
    /// <summary>So many former waves are looked into: older answers say little of today.</summary>
    private const int MostWaves = 6;

    /// <returns>Null when the municipality has sent nothing before that is asked again.</returns>
    public async Task<FormerAnswers?> RunAsync(string waveKey, string codi6, Questionnaire questionnaire, CancellationToken cancel = default)
    {
        var former = await (
            from response in db.Set<Response>()
            where response.Codi6 == codi6 && response.SentAt != null
            join wave in db.Set<Wave>() on response.WaveId equals wave.Id
            where wave.Key.CompareTo(waveKey) < 0
            orderby wave.Key descending
            select new { wave.Id, wave.Key, wave.FormVersionId, response.SentAt, response.SavedAt, response.Answers }).Take(MostWaves).ToListAsync(cancel);
        if (former.Count == 0)
            return null;
        var asked = questionnaire.Questions.Where(question => question.Element.Length > 0).ToLookup(question => (question.Element, question.Asks), question => question.Path);
        var elements = asked.Select(paths => paths.Key.Element).ToHashSet();
        var ends = await lineage.EndsAsync(elements.Contains, cancel);
        var own = await FormOfAsync(db.Set<Wave>().Where(wave => wave.Key == waveKey).Select(wave => wave.FormVersionId), cancel);
        foreach (var wave in former)
        {
            var then = await questionnaires.OfAsync(db, wave.Id, cancel);
            var isSame = own is not null && wave.FormVersionId is { } version && await FormOfAsync(db.Set<Wave>().Where(known => known.Id == wave.Id).Select(known => known.FormVersionId), cancel) == own;
            var carried = new Dictionary<string, AnswerValue>();
            foreach (var (path, value) in CountedAnswers.Of(then, wave.Answers, wave.SavedAt))
            {
                foreach (var now in Paths(then.Find(path), path, isSame))
                {
                    if (AnswerCheck.Check(questionnaire, now, value) is null)
                        carried.TryAdd(now, value);
                }
            }

            if (carried.Count > 0)
                return new FormerAnswers(wave.Key, wave.SentAt!.Value, carried);
        }

        return null;

        IEnumerable<string> Paths(Question? question, string path, bool isSame) =>
            question is null ? []
            : isSame && questionnaire.Find(path) is { } still && (still.Element, still.Asks) == (question.Element, question.Asks) ? [path]
            : question.Element.Length > 0 && path == question.Path && ends(question.Element) is { } code ? asked[(code, question.Asks)]
            : [];
    }

    private async Task<Guid?> FormOfAsync(IQueryable<Guid?> version, CancellationToken cancel) =>
        await db.Set<FormVersion>().Where(known => version.Contains(known.Id)).Select(known => (Guid?)known.FormId).SingleOrDefaultAsync(cancel);
}
