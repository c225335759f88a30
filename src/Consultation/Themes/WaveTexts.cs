using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Analysis.Themes;
using Talaia.Consultation.Questionnaires;
using Talaia.Consultation.Responses;
using Talaia.Consultation.Waves;
using Talaia.Kernel.Data;
using Talaia.Kernel.Texts;

namespace Talaia.Consultation.Themes;

/// <summary>What a wave's sent responses say in free text. An answer's key is the municipality's code, behind it the path where a question is asked several times.</summary>
public sealed class WaveTexts(TalaiaDb db, ReadAnswers answers, KnownQuestionnaires questionnaires)
{
    internal sealed record Read(Guid Wave, Questionnaire Questionnaire, ILookup<string, FreeText> ByQuestion);

    /// <summary>The questions that are answered in one's own words, in their order.</summary>
    internal static IEnumerable<Question> Asked(Questionnaire questionnaire) => questionnaire.Questions.Where(question => question.Kind == QuestionKind.Text && IsFree(questionnaire, question));

    /// <returns>Null when there is no such wave.</returns>
    internal async Task<Read?> OfAsync(string waveKey, CancellationToken cancel)
    {
        if (await db.Set<Wave>().Where(wave => wave.Key == waveKey).Select(wave => (Guid?)wave.Id).SingleOrDefaultAsync(cancel) is not { } wave)
            return null;
        var questionnaire = await questionnaires.OfAsync(db, wave, cancel);
        var asked = Asked(questionnaire).Select(question => question.Path).ToHashSet(StringComparer.Ordinal);
        var texts = (await answers.ListAsync(waveKey, cancel)).Where(response => response.SentAt is not null).SelectMany(response => response.Answers
            .Where(answer => asked.Contains(FormPath.Plain(answer.Key)))
            .OrderBy(answer => answer.Key, StringComparer.Ordinal)
            .Select(answer => (Question: FormPath.Plain(answer.Key), Text: Of(response.Codi6, answer.Key, answer.Value.Parts[0]))));
        return new Read(wave, questionnaire, texts.ToLookup(text => text.Question, text => text.Text));
    }

    internal static string TownOf(string key) => key[..6];

    private static FreeText Of(string codi6, string path, string text) =>
        new(FormPath.Plain(path) == path ? codi6 : $"{codi6} {path}", TextLanguage.Of(text), text);

    private static bool IsFree(Questionnaire questionnaire, Question question) =>
        questionnaire.Form.Form.Find(question.Path) is Forms.FormQuestion { Type: { Name: "text", IsShown: true }, Calculation: null } asked && !asked.Appears("numbers");
}
