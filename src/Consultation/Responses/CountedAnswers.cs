using Talaia.Consultation.Forms;
using Talaia.Consultation.Forms.Filling;
using Talaia.Consultation.Forms.Types;
using Talaia.Consultation.Questionnaires;

namespace Talaia.Consultation.Responses;

/// <summary>The answers of a response that count: neither what is hidden nor what is no choice any more, and what is reckoned besides.</summary>
internal static class CountedAnswers
{
    /// <param name="savedAt">When it was saved last: what is reckoned from the day stays as it was then.</param>
    public static Dictionary<string, AnswerValue> Of(Questionnaire questionnaire, string document, DateTimeOffset savedAt)
    {
        var answers = AnswerDocument.Read(document);
        return questionnaire.CountsAsKept ? answers : FormResponse.Counting(questionnaire, FormResponse.Fill(questionnaire.Form, answers, new StoppedClock(savedAt)));
    }

    /// <summary>Whether all answers count as they are kept: the form only lets choose and write, and hides, repeats and reckons nothing.</summary>
    public static bool AreAsKept(FormPlan form) =>
        form.Form.Nodes.All(node => node is FormGroup { IsRepeat: false } or FormQuestion { Type.Answer: AnswerKind.One or AnswerKind.Several or AnswerKind.Text or AnswerKind.Nothing })
        && !MayDiffer(form, form.Form.Questions.Select(question => question.Path));

    /// <summary>Whether the answers kept to any of these paths may not be those that count: something decides whether they are asked, or which choices they have, or they are reckoned.</summary>
    public static bool MayDiffer(FormPlan form, IEnumerable<string> paths)
    {
        return paths.Any(path => Around(form.Form.Find(FormPath.Plain(path))).Any(Decides));

        IEnumerable<FormNode> Around(FormNode? node)
        {
            for (; node is not null; node = node.Parent.Length == 0 ? null : form.Form.Find(node.Parent))
                yield return node;
        }

        bool Decides(FormNode node) => node.Relevant is not null
            || node is FormQuestion question && (question.Calculation ?? question.Trigger ?? question.ChoiceFilter) is not null
            || node is FormQuestion { List: { } list } && !form.Form.Lists.ContainsKey(list);
    }

    private sealed class StoppedClock(DateTimeOffset instant) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => instant;
    }
}
