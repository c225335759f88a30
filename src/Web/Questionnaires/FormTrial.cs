using System.Globalization;
using Talaia.Consultation.Forms.Filling;
using Talaia.Consultation.Questionnaires;
using Talaia.Consultation.Responses;
using Talaia.Kernel.Problems;

namespace Talaia.Web.Questionnaires;

/// <summary>A form filled with what a page says and with nothing else: nothing is read, nothing kept.</summary>
internal static class FormTrial
{
    /// <summary>The names of the hidden fields that carry the number of repetitions: this, then the repeat's path.</summary>
    public const string Count = "n:";

    public static (FilledForm Form, InputException? Refused) Of(Questionnaire questionnaire, IFormCollection? typed, TimeProvider clock)
    {
        if (typed is null)
            return (FormResponse.Fill(questionnaire.Form, null, clock), null);
        var answers = new Dictionary<string, AnswerValue>();
        var problems = new List<Problem>();
        foreach (var path in typed[FormTyped.Asked].OfType<string>().Where(path => questionnaire.Find(path) is not null).Distinct())
        {
            if (FormTyped.Value(typed[path]) is not { } value)
                continue;
            if (AnswerCheck.Check(questionnaire, path, value) is { } problem)
                problems.Add(problem);
            else if (questionnaire.Canonical(path, value) is { } canonical)
                answers[path] = canonical;
        }

        foreach (var field in typed.Where(field => field.Key.StartsWith(Count, StringComparison.Ordinal) && questionnaire.Find(field.Key[Count.Length..]) is not null))
            answers[field.Key[Count.Length..]] = AnswerValue.Of(int.TryParse(field.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? $"{Math.Min(count, FormPath.MostRepetitions)}" : "1");
        var form = FormResponse.Fill(questionnaire.Form, answers, clock);
        var (added, removed) = (typed["add"].ToString(), typed["remove"].ToString());
        if (added.Length > 0)
            form.Add(added);
        if (removed.Length > 0)
            form.Remove(removed);
        problems.AddRange(form.States().Where(state => state.Violation == Violation.Constraint && answers.ContainsKey(state.Path)).Select(state => new Problem("constraint-violated", state.Path, new Where(Cell: state.Path))));
        return (form, problems.Count == 0 ? null : new InputException(problems));
    }
}
