using Microsoft.AspNetCore.Http.HttpResults;
using Talaia.Consultation.Attachments;
using Talaia.Consultation.Questionnaires;
using Talaia.Consultation.Responses;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Wording;
using Talaia.Web.Access;
using Talaia.Web.Consultation;
using Section = Talaia.Consultation.Questionnaires.Section;
using UiProblem = Talaia.Web.Ui.Problem;

namespace Talaia.Web.Questionnaires;

/// <summary>Takes a page of a form: saves what it says, adds and removes repetitions, and stays on the page while its answers bring further questions.</summary>
internal sealed class FormAnswering(AnsweringDesk desk, KnownResponse known, SaveAnswers save, AttachFile attach, Say say, Links to)
{
    public async Task<IResult> SaveAsync(AnsweringSheet sheet, Section section, HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var typed = FormTyped.Read(sheet.Questionnaire, section.Code, form);
        var key = form["idempotency-key"].ToString() is { Length: > 0 } given ? given : context.TraceIdentifier;
        SavedRevision? saved = null;
        List<UiProblem> files = [];
        try
        {
            files = await FormFiles.TakeAllAsync(sheet, section, form, attach, say, key, context);
            if (typed.Count > 0)
                saved = await SaveAsync(sheet, typed, key, context, Seen(form));
        }
        catch (InputException refused)
        {
            return await RefusedAsync(sheet, section, typed, refused, key, context, files, Seen(form));
        }
        catch (RuleException refused)
        {
            return Page(sheet, section, typed, [new UiProblem("", say[$"consultation.refused.{refused.Code}"])]);
        }

        var wave = sheet.Wave.Key;
        if (files.Count > 0)
            return Page(await desk.OpenAsync(wave) ?? sheet, section, typed, files);
        if (saved?.Clashes is not null)
            return Results.LocalRedirect(to.QuestionnaireSection(wave, section.Code)); // where the two answers stand side by side
        if (form["add"].ToString().Length + form["remove"].ToString().Length > 0)
            return await RepeatAsync(sheet, section, form, key, context);
        if (form["go"] == "leave")
            return Results.LocalRedirect(to.Questionnaire(wave));
        var after = await desk.OpenAsync(wave) ?? sheet;
        known.SendOn();
        if (Asked(after, section).Except(typed.Keys).Any())
            return Results.LocalRedirect($"{to.QuestionnaireSection(wave, section.Code)}?mes=1");
        return Results.LocalRedirect(after.After(section) is { } next ? to.QuestionnaireSection(wave, next.Code) : sheet.EndsInReview ? to.QuestionnaireReview(wave) : to.Questionnaire(wave));
    }

    /// <summary>What is wrong is shown beside its field as it was typed; everything else on the page is saved all the same.</summary>
    private async Task<IResult> RefusedAsync(AnsweringSheet sheet, Section section, Dictionary<string, AnswerValue?> typed, InputException refused, string key, HttpContext context, List<UiProblem> files, int? seen)
    {
        var problems = FormTyped.Problems(refused, sheet.Form!, new FormWords(sheet.Form!, say.Language.Code), say);
        var rest = typed.Where(answer => refused.Problems.All(problem => problem.Where?.Cell != answer.Key)).ToDictionary();
        try
        {
            if (rest.Count > 0 && rest.Count < typed.Count)
                await SaveAsync(sheet, rest, $"{key}/rest"[..Math.Min(key.Length + 5, 100)], context, seen);
        }
        catch (Exception again) when (again is InputException or RuleException)
        {
            // It stays on the page as it was typed.
        }

        return Page(await desk.OpenAsync(sheet.Wave.Key) ?? sheet, section, typed, [.. files, .. problems]);
    }

    private async Task<IResult> RepeatAsync(AnsweringSheet sheet, Section section, IFormCollection form, string key, HttpContext context)
    {
        var now = await desk.OpenAsync(sheet.Wave.Key) ?? sheet;
        var (added, removed) = (form["add"].ToString(), form["remove"].ToString());
        var cut = removed.LastIndexOf('[');
        var changes = added.Length > 0 ? FormResponse.Add(now.Form!, added)
            : cut > 0 && int.TryParse(removed.AsSpan(cut + 1, removed.Length - cut - 2), out var place) ? FormResponse.Remove(now.Form!, now.Answers, removed[..cut], place)
            : null;
        var repeat = added.Length > 0 ? added : cut > 0 ? removed[..cut] : "";
        if (changes is not null && now.Questionnaire.SectionOf(repeat) == section.Code)
        {
            try
            {
                await SaveAsync(now, changes, $"{key}/mes"[..Math.Min(key.Length + 4, 100)], context, null);
            }
            catch (Exception refused) when (refused is InputException or RuleException)
            {
                return Page(now, section, [], [new UiProblem("", say["questionnaires.problem.too-many-repetitions"])]);
            }
        }

        return Results.LocalRedirect($"{to.QuestionnaireSection(sheet.Wave.Key, section.Code)}#{Ui.ElementId.For("mes", repeat)}");
    }

    private Task<SavedRevision> SaveAsync(AnsweringSheet sheet, IReadOnlyDictionary<string, AnswerValue?> changes, string key, HttpContext context, int? seen) =>
        save.RunAsync(sheet.Wave.Key, sheet.Codi6, changes, key, context.User.Actor(), seen, context.RequestAborted);

    private static IEnumerable<string> Asked(AnsweringSheet sheet, Section section) =>
        sheet.Form!.States().Where(state => FormResponse.IsAsked(state) && sheet.Questionnaire.SectionOf(state.Path) == section.Code && state.Node is Talaia.Consultation.Forms.FormQuestion { Type.Answer: not Talaia.Consultation.Forms.Types.AnswerKind.File })
            .Select(state => state.Path);

    private static RazorComponentResult<FormPage> Page(AnsweringSheet sheet, Section section, Dictionary<string, AnswerValue?> typed, List<UiProblem> problems) =>
        new(new { Sheet = sheet, Section = section, Typed = typed, Problems = problems }) { StatusCode = StatusCodes.Status422UnprocessableEntity };

    private static int? Seen(IFormCollection form) => int.TryParse(form["seen"], out var revision) ? revision : null;
}
