using System.Globalization;
using Talaia.Consultation.Forms;
using Talaia.Consultation.Forms.Types;
using Talaia.Consultation.Questionnaires;

namespace Talaia.Bench.Answering;

/// <summary>Answers to questions of a form, as a browser gives them.</summary>
internal static class MadeUpAnswers
{
    public static IReadOnlyList<string> To(Questionnaire questionnaire, string path, Random chance) => questionnaire.Find(path) switch
    {
        { Kind: QuestionKind.One } asked => [asked.Choices[chance.Next(1, asked.Choices.Count)]],
        { Kind: QuestionKind.Several } asked => [.. asked.Choices.Where(_ => chance.Next(2) == 0).DefaultIfEmpty(asked.Choices[0])],
        _ when questionnaire.Form!.Form.Find(path) is FormQuestion { Type.Answer: AnswerKind.Integer } => [chance.Next(40).ToString(CultureInfo.InvariantCulture)],
        _ => [$"Falta qui mantingui el servei quan la persona que el coneix és fora. ({chance.Next(1_000_000)})"],
    };
}
