using Talaia.Consultation.Forms;
using Talaia.Consultation.Forms.Filling;
using Talaia.Consultation.Questionnaires;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Wording;
using UiProblem = Talaia.Web.Ui.Problem;

namespace Talaia.Web.Questionnaires;

/// <summary>
/// A page of a form as answers. The page says which questions it showed: only those are answered or cleared, so that a question that appeared meanwhile keeps what it had.
/// </summary>
internal static class FormTyped
{
    /// <summary>The name of the hidden fields that say what the page showed.</summary>
    public const string Asked = "asked";

    public static Dictionary<string, AnswerValue?> Read(Questionnaire questionnaire, string section, IFormCollection form) =>
        form[Asked].OfType<string>().Distinct().Where(path => questionnaire.Find(path)?.Section == section).ToDictionary(path => path, path => Value(form[path]));

    public static AnswerValue? Value(IEnumerable<string?> given) => given.OfType<string>().Where(value => !string.IsNullOrWhiteSpace(value)).ToList() switch
    {
        [] => null,
        [var one] => AnswerValue.Of(one),
        var several => AnswerValue.Of(several),
    };

    /// <summary>What is wrong, beside its field; the author's own words where there are any.</summary>
    public static List<UiProblem> Problems(InputException refused, FilledForm form, FormWords words, Say say) =>
        [.. refused.Problems.Select(problem => new UiProblem(problem.Where?.Cell ?? "", Said(problem, form, words, say)))];

    private static string Said(Problem problem, FilledForm form, FormWords words, Say say)
    {
        var path = problem.Where?.Cell ?? "";
        return (form.Form.Find(FormPath.Plain(path)) as FormQuestion, problem.Code) switch
        {
            ({ ConstraintMessage.IsEmpty: false } question, "constraint-violated") => words.In(question.ConstraintMessage, path),
            ({ RequiredMessage.IsEmpty: false } question, "answer-missing") => words.In(question.RequiredMessage, path),
            (_, "unknown-path" or "one-answer-only" or "not-a-choice" or "text-too-long" or "control-characters" or "bad-idempotency-key") => say[$"consultation.problem.{problem.Code}"],
            _ => say[$"questionnaires.problem.{problem.Code}"],
        };
    }
}
