using Talaia.Consultation.Questionnaires;

namespace Talaia.Bench.Answering;

/// <summary>Answers to a whole section, as a browser posts them.</summary>
internal static class MadeUpAnswers
{
    public static IEnumerable<KeyValuePair<string, string>> Of(Section section, Random chance)
    {
        foreach (var question in section.Questions)
        {
            yield return new(question.Path, question.Kind == QuestionKind.Text
                ? "Falta qui mantingui el servei quan la persona que el coneix és fora."
                : question.Choices[chance.Next(question.Choices.Count)]);
        }
    }
}
