using Microsoft.AspNetCore.Http.HttpResults;
using Talaia.Consultation.Forms.Drafts;
using Talaia.Consultation.Forms.Editing;
using Talaia.Consultation.Forms.Media;
using Talaia.Consultation.Forms.Versions;
using Talaia.Consultation.Forms.Workbooks;
using Talaia.Consultation.Questionnaires;
using Talaia.Kernel.Access;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Wording;
using Talaia.Web.Access;
using Talaia.Web.Hosting;
using Talaia.Web.Questionnaires;
using Talaia.Web.Ui;
using UiProblem = Talaia.Web.Ui.Problem;

namespace Talaia.Web.FormEditor;

/// <summary>The office writes its forms: begins them, edits what will be the next version, tries it and publishes it.</summary>
internal static class FormEditorEndpoints
{
    public static Confirmation Discarding { get; } = new("formeditor.discard.ask", "formeditor.discard.what", "formeditor.discard");

    public static void Map(RouteGroupBuilder office)
    {
        var forms = office.MapGroup("/formularis").RequireAuthorization(Permission.RunWaves);
        forms.MapPost("/nou", BeginAsync);
        forms.MapGet("/{id}/edita", ShowAsync);
        forms.MapPost("/{id}/edita", ActAsync).WithMetadata(new LargeBody(MediaLimits.MostBytes + (4L << 20)));
        forms.MapPost("/{id}/edita/identificador", RekeyAsync);
        forms.MapPost("/{id}/edita/copia", CopyAsync);
        forms.MapPost("/{id}/edita/publica", PublishAsync);
        forms.MapPost("/{id}/edita/descarta", DiscardAsync);
        forms.MapGet("/{id}/edita/vista", TryAsync);
        forms.MapPost("/{id}/edita/vista", TryAsync);
        forms.MapGet("/{id}/edita/fitxer.{format}", DownloadAsync);
    }

    private static async Task<IResult> BeginAsync(HttpContext context, BeginForm begin, ReadForms read, ReadDraft drafts, Say say, Links to)
    {
        var cancel = context.RequestAborted;
        var form = await context.Request.ReadFormAsync(cancel);
        try
        {
            var id = await begin.RunAsync(form["key"].ToString().Trim(), form["title"].ToString().Trim(), [.. form["languages"].OfType<string>()], context.User.Actor(), FormKey.Of(form), cancel);
            return Results.LocalRedirect(to.FormEditor(id));
        }
        catch (InputException refused)
        {
            var problems = refused.Problems.Select(problem => new UiProblem(problem.Where?.Cell ?? "", say[$"formeditor.problem.{problem.Code}"])).ToList();
            return new RazorComponentResult<FormList>(new { Forms = await read.ListAsync(cancel), Edited = await drafts.EditedAsync(cancel), Begun = EditorFields.Typed(form), NotBegun = problems }) { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }
    }

    private static async Task<IResult> ShowAsync(string id, HttpContext context, EditorDesk desk, CancellationToken cancel) =>
        await desk.FormAsync(id, cancel) is { } known && await desk.OpenAsync(known, EditorPlace.Of(context.Request.Query), context.User.Actor(), cancel) is { } sheet
            ? new RazorComponentResult<EditorPage>(new { Sheet = sheet with { NewColumn = context.Request.Query["newcol"].ToString().Trim() } })
            : Results.NotFound();

    private static async Task<IResult> ActAsync(string id, HttpContext context, EditorDesk desk, EditorActs acts, Say say, Links to)
    {
        var cancel = context.RequestAborted;
        var form = await context.Request.ReadFormAsync(cancel);
        if (await desk.FormAsync(id, cancel) is not { } known)
            return Results.NotFound();
        try
        {
            var done = await acts.RunAsync(known, form, context.User.Actor(), cancel);
            return done.Clashes.Count == 0
                ? Results.LocalRedirect(to.FormEditor(known, done.Place))
                : await AgainAsync(desk, known, form, context, [new UiProblem("", say["formeditor.clash"])], done.Clashes, StatusCodes.Status409Conflict);
        }
        catch (RuleException refused)
        {
            return await AgainAsync(desk, known, form, context, [new UiProblem("", say[$"formeditor.refused.{refused.Code}"])], [], StatusCodes.Status422UnprocessableEntity);
        }
        catch (InputException refused) when (refused.Problems[0] is { Code: "no-file" or ['m', 'e', 'd', 'i', 'a', '-', ..] } wrong)
        {
            return await AgainAsync(desk, known, form, context, [new UiProblem(EditorFiles.FieldId, wrong.Code == "no-file" ? say["questionnaires.problem.no-file"] : FormFault.Said(wrong, say))], [], StatusCodes.Status422UnprocessableEntity);
        }
        catch (InputException)
        {
            return Results.NotFound();
        }
    }

    private static async Task<IResult> RekeyAsync(string id, HttpContext context, EditorDesk desk, RekeyForm rekey, Say say, Links to) =>
        await NamedAsync(id, context, desk, say, "key", async (known, key, _) =>
        {
            await rekey.RunAsync(known, key, context.User.Actor(), context.RequestAborted);
            return to.FormEditor(known);
        });

    private static async Task<IResult> CopyAsync(string id, HttpContext context, EditorDesk desk, CopyForm copy, Say say, Links to) =>
        await NamedAsync(id, context, desk, say, "copy", async (known, key, once) => to.FormEditor(await copy.RunAsync(known, key, context.User.Actor(), once, context.RequestAborted)));

    /// <summary>What is done with an identifier that was typed, and the key of this showing of the form; leads to an address.</summary>
    private static async Task<IResult> NamedAsync(string id, HttpContext context, EditorDesk desk, Say say, string field, Func<Guid, string, Guid?, Task<string>> act)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (await desk.FormAsync(id, context.RequestAborted) is not { } known)
            return Results.NotFound();
        try
        {
            return Results.LocalRedirect(await act(known, form[field].ToString().Trim(), FormKey.Of(form)));
        }
        catch (RuleException refused)
        {
            return await AgainAsync(desk, known, form, context, [new UiProblem("", say[$"formeditor.refused.{refused.Code}"])], [], StatusCodes.Status422UnprocessableEntity);
        }
        catch (InputException refused) when (refused.Problems[0].Code != "unknown-form")
        {
            return await AgainAsync(desk, known, form, context, [new UiProblem(field, say[$"formeditor.problem.{refused.Problems[0].Code}"])], [], StatusCodes.Status422UnprocessableEntity);
        }
        catch (InputException)
        {
            return Results.NotFound();
        }
    }

    private static async Task<IResult> PublishAsync(string id, HttpContext context, EditorDesk desk, PublishDraft publish, Say say, Links to)
    {
        var cancel = context.RequestAborted;
        var form = await context.Request.ReadFormAsync(cancel);
        if (await desk.FormAsync(id, cancel) is not { } known)
            return Results.NotFound();
        try
        {
            var seen = new SeenDraft(int.TryParse(form["seen"], out var revision) ? revision : 0, int.TryParse(form["from"], out var from) ? from : 0);
            await publish.RunAsync(known, seen, context.User.Actor(), cancel);
            return Results.LocalRedirect(to.FormSheet(known));
        }
        catch (RuleException refused)
        {
            return await AgainAsync(desk, known, form, context, [new UiProblem("", say[$"formeditor.refused.{refused.Code}"])], [], StatusCodes.Status422UnprocessableEntity);
        }
        catch (InputException refused) when (refused.Problems[0].Code != "unknown-form")
        {
            return await AgainAsync(desk, known, form, context, [new UiProblem("", say["formeditor.publish.refused", ("n", refused.Problems.Count)])], [], StatusCodes.Status422UnprocessableEntity);
        }
        catch (InputException)
        {
            return Results.NotFound();
        }
    }

    private static async Task<IResult> DiscardAsync(string id, HttpContext context, EditorDesk desk, DiscardDraft discard, Links to)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (await desk.FormAsync(id, context.RequestAborted) is not { } known)
            return Results.NotFound();
        if (form[Confirmation.Field] != Confirmation.Yes)
            return new RazorComponentResult<Confirm>(new { Of = Discarding, Action = to.DiscardDraft(known), Back = to.FormEditor(known), IsOffice = true });
        try
        {
            return Results.LocalRedirect(await discard.RunAsync(known, context.User.Actor(), context.RequestAborted) ? to.FormSheet(known) : to.Forms());
        }
        catch (InputException)
        {
            return Results.NotFound();
        }
    }

    /// <summary>The draft as those who answer will see it, as well as it can be shown; nothing is kept.</summary>
    private static async Task<IResult> TryAsync(string id, HttpRequest request, EditorDesk desk, ReadDraft drafts, Say say, Links to, TimeProvider clock, CancellationToken cancel)
    {
        var typed = HttpMethods.IsPost(request.Method) ? await request.ReadFormAsync(cancel) : null;
        var language = typed?["llengua"].ToString() ?? request.Query["llengua"].ToString();
        if (await desk.FormAsync(id, cancel) is not { } known || await drafts.ShowAsync(known, cancel) is not { } draft || PreviewForm.Of(draft.Book) is not { } plan)
            return Results.NotFound();
        var questionnaire = new Questionnaire(plan);
        var (filled, problems) = FormTrial.Of(questionnaire, typed, clock);
        var words = new FormWords(filled, string.IsNullOrEmpty(language) ? say.Language.Code : language) { Places = new FilePlaces(draft.Media, hash => to.FormMedia(known, hash), TellsMissing: true) };
        var row = new FormEntry(known, draft.FormKey, draft.Name, default, draft.NewestVersion, null, 0);
        return new RazorComponentResult<FormPreview>(new
        {
            Row = row, Version = draft.NewestVersion, Questionnaire = questionnaire, Filled = filled, Words = words, Action = to.TryDraft(known), Back = to.FormEditor(known),
            Problems = (IReadOnlyList<UiProblem>?)(problems is null ? null : FormTyped.Problems(problems, filled, words, say)),
        });
    }

    private static async Task<IResult> DownloadAsync(string id, string format, EditorDesk desk, ReadDraft drafts, ExportFormPackage package, CancellationToken cancel)
    {
        if (format == OfficeFormEndpoints.Package)
            return await desk.FormAsync(id, cancel) is { } form && await drafts.ShowAsync(form, cancel) is { } shown ? Results.Stream(to => package.RunAsync(shown, to, CancellationToken.None), "application/zip", $"{shown.FormKey}-esborrany.zip") : Results.NotFound();
        if (!WriteWorkbook.Formats.Contains(format) || await desk.FormAsync(id, cancel) is not { } known || await drafts.ShowAsync(known, cancel) is not { } draft)
            return Results.NotFound();
        return Results.File(WriteWorkbook.As(draft.Book.Workbook, format), OfficeFormEndpoints.TypeOf(format), $"{draft.FormKey}-esborrany.{format}");
    }

    /// <summary>The page again with what was typed and not taken, over the form as it is now.</summary>
    private static async Task<IResult> AgainAsync(
        EditorDesk desk, Guid id, IFormCollection form, HttpContext context, IReadOnlyList<UiProblem> problems, IReadOnlyList<Talaia.Consultation.Forms.Editing.Edits.EditClash> clashes, int status)
    {
        var seen = int.TryParse(form["seen"], out var revision) ? revision : (int?)null;
        var place = new EditorPlace(form["n"].ToString() is { Length: > 0 } node ? node : null, form["llista"].ToString() is { Length: > 0 } list ? list : null, form["ll"].ToString() is { Length: > 0 } language ? language : null, seen, ShowsAll: form["totes"] == "1");
        return await desk.OpenAsync(id, place, context.User.Actor(), context.RequestAborted) is { } sheet
            ? new RazorComponentResult<EditorPage>(new { Sheet = sheet with { Refused = problems, Clashes = clashes, Typed = form.ContainsKey("fields") ? EditorFields.Typed(form) : new Dictionary<string, string>() } }) { StatusCode = status }
            : Results.NotFound();
    }
}
