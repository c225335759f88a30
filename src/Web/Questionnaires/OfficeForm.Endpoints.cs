using Microsoft.AspNetCore.Http.HttpResults;
using Talaia.Consultation.Forms.Drafts;
using Talaia.Consultation.Forms.Filling;
using Talaia.Consultation.Forms.Versions;
using Talaia.Consultation.Forms.Workbooks;
using Talaia.Consultation.Forms.Writing;
using Talaia.Consultation.Questionnaires;
using Talaia.Consultation.Responses;
using Talaia.Kernel.Access;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Wording;
using Talaia.Web.Access;
using Talaia.Web.Hosting;
using UiProblem = Talaia.Web.Ui.Problem;

namespace Talaia.Web.Questionnaires;

/// <summary>The office keeps its forms: brings them in by file, compares and publishes versions, tries them, takes them away for editing elsewhere.</summary>
internal static class OfficeFormEndpoints
{
    public static void Map(RouteGroupBuilder office)
    {
        var forms = office.MapGroup("/formularis").RequireAuthorization(Permission.RunWaves);
        forms.MapGet("", async (ReadForms read, ReadDraft drafts, CancellationToken cancel) => new RazorComponentResult<FormList>(new { Forms = await read.ListAsync(cancel), Edited = await drafts.EditedAsync(cancel) }));
        forms.MapPost("", ImportAsync);
        forms.MapGet("/{id}", ShowAsync);
        forms.MapPost("/{id}/publica", PublishAsync);
        forms.MapGet("/{id}/compara/{older}/{newer}", CompareAsync);
        forms.MapGet("/{id}/{version}/fitxer.{format}", DownloadAsync);
        PaperFormEndpoints.MapOffice(forms);
        forms.MapGet("/{id}/{version}/vista", PreviewAsync);
        forms.MapPost("/{id}/{version}/vista", PreviewAsync);
    }

    /// <summary>First shows what a file holds, and carries it on; then, when that is confirmed, keeps it.</summary>
    private static async Task<IResult> ImportAsync(HttpContext context, ImportForm import, ReadForms read, ReadDraft drafts, Links to)
    {
        var cancel = context.RequestAborted;
        var form = await context.Request.ReadFormAsync(cancel);
        var name = form.Files["file"]?.FileName ?? form["name"].ToString();
        try
        {
            var content = await CarriedFile.ReadAsync(form, cancel);
            var isTrial = form["go"] != "import";
            var imported = await import.RunAsync(new MemoryStream(content), Path.GetFileName(name), context.User.Actor(), isTrial, cancel);
            return isTrial
                ? new RazorComponentResult<FormImportPreview>(new { Imported = imported, Content = Convert.ToBase64String(content), FileName = name })
                : Results.LocalRedirect(to.FormSheet(imported.FormId!.Value));
        }
        catch (InputException refused)
        {
            return new RazorComponentResult<FormList>(new { Forms = await read.ListAsync(cancel), Edited = await drafts.EditedAsync(cancel), Refused = refused.Problems }) { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }
    }

    private static async Task<IResult> ShowAsync(string id, ReadForms read, ReadDraft drafts, Links to, CancellationToken cancel)
    {
        if (!Guid.TryParse(id, out var known) || await read.FindAsync(known, cancel) is not { } row)
            return Results.NotFound();
        if (row.Newest == 0)
            return Results.LocalRedirect(to.FormEditor(known));
        return await SheetAsync(row, read, drafts, null, cancel);
    }

    /// <param name="refused">What keeps a version from being published.</param>
    private static async Task<IResult> SheetAsync(FormEntry row, ReadForms read, ReadDraft drafts, IReadOnlyList<Problem>? refused, CancellationToken cancel) => new RazorComponentResult<FormSheet>(new
    {
        Row = row, Versions = await read.VersionsAsync(row.Id, cancel), (await read.PlanAsync(row.Id, row.Newest, cancel))!.Form, IsEdited = (await drafts.EditedAsync(cancel)).Contains(row.Id), Refused = refused,
    })
    {
        StatusCode = refused is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
    };

    private static async Task<IResult> PublishAsync(string id, HttpContext context, PublishFormVersion publish, ReadForms read, ReadDraft drafts, Links to)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (!Guid.TryParse(id, out var known) || !int.TryParse(form["version"], out var version))
            return Results.NotFound();
        try
        {
            await publish.RunAsync(known, version, context.User.Actor(), context.RequestAborted);
            return Results.LocalRedirect(to.FormSheet(known));
        }
        catch (InputException refused)
        {
            return await read.FindAsync(known, context.RequestAborted) is { Newest: > 0 } row && refused.Problems[0].Code != "unknown-form"
                ? await SheetAsync(row, read, drafts, refused.Problems, context.RequestAborted)
                : Results.NotFound();
        }
    }

    private static async Task<IResult> CompareAsync(string id, string older, string newer, ReadForms read, CancellationToken cancel)
    {
        if (!Guid.TryParse(id, out var known) || !int.TryParse(older, out var first) || !int.TryParse(newer, out var second)
            || await read.FindAsync(known, cancel) is not { } row || await read.PlanAsync(known, first, cancel) is not { } before || await read.PlanAsync(known, second, cancel) is not { } after)
            return Results.NotFound();
        return new RazorComponentResult<FormComparison>(new { Row = row, Older = first, Newer = second, Changes = FormChanges.Between(before.Form, after.Form), Before = before.Form, After = after.Form });
    }

    private static async Task<IResult> DownloadAsync(string id, string version, string format, ReadForms read, CancellationToken cancel)
    {
        if (!Guid.TryParse(id, out var known) || !int.TryParse(version, out var number) || !WriteWorkbook.Formats.Contains(format)
            || await read.PlanAsync(known, number, cancel) is not { } plan)
            return Results.NotFound();
        return Results.File(WriteWorkbook.As(ExportForm.Of(plan.Form), format), TypeOf(format), $"{plan.Form.Settings.Id}-{number}.{format}");
    }

    public static string TypeOf(string format) => format switch { "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "csv" => "text/csv; charset=utf-8", _ => "text/markdown; charset=utf-8" };

    /// <summary>The form as those who answer see it, filled with what was just typed; nothing is kept.</summary>
    private static async Task<IResult> PreviewAsync(string id, string version, HttpRequest request, ReadForms read, Say say, TimeProvider clock, CancellationToken cancel)
    {
        var typed = HttpMethods.IsPost(request.Method) ? await request.ReadFormAsync(cancel) : null;
        var language = typed?["llengua"].ToString() ?? request.Query["llengua"].ToString();
        if (!Guid.TryParse(id, out var known) || !int.TryParse(version, out var number) || await read.FindAsync(known, cancel) is not { } row || await read.PlanAsync(known, number, cancel) is not { } plan)
            return Results.NotFound();
        var questionnaire = new Questionnaire(plan);
        var (form, problems) = FormTrial.Of(questionnaire, typed, clock);
        var words = new FormWords(form, string.IsNullOrEmpty(language) ? say.Language.Code : language);
        var shown = problems is null ? null : FormTyped.Problems(problems, form, words, say);
        return new RazorComponentResult<FormPreview>(new { Row = row, Version = number, Questionnaire = questionnaire, Filled = form, Words = words, Problems = (IReadOnlyList<UiProblem>?)shown });
    }
}
