using Talaia.Consultation.Questionnaires;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Wording;
using UiProblem = Talaia.Web.Ui.Problem;

namespace Talaia.Web.Consultation;

/// <summary>A section's form as answers: a field's name is the question's path; what is not in the form is cleared.</summary>
internal static class AnswerForm
{
    public static Dictionary<string, AnswerValue?> Read(Section section, IFormCollection form) =>
        section.Questions.ToDictionary(question => question.Path, question => Value(question, form[question.Path]));

    public static List<UiProblem> Problems(Exception refused, Say say) => refused switch
    {
        InputException input => [.. input.Problems.Select(problem => new UiProblem(problem.Where?.Cell ?? "", say[$"consultation.problem.{problem.Code}"]))],
        RuleException rule => [new UiProblem("", say[$"consultation.refused.{rule.Code}"])],
        _ => [],
    };

    private static AnswerValue? Value(Question question, IEnumerable<string?> given)
    {
        var values = given.OfType<string>().Where(value => value.Length > 0).ToList();
        return values.Count == 0 ? null
            : question.Kind == QuestionKind.Several ? AnswerValue.Of(values)
            : AnswerValue.Of(values[0]);
    }
}
