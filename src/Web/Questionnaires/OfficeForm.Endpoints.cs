using Microsoft.AspNetCore.Http.HttpResults;
using Talaia.Consultation.Forms.Drafts;
using Talaia.Consultation.Forms.Filling;
using Talaia.Consultation.Forms.Media;
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
    /// <summary>The format that has the files too.</summary>
    public const string Package = "zip";

    public static void Map(RouteGroupBuilder office)
    {
        var forms = office.MapGroup("/formularis").RequireAuthorization(Permission.RunWaves);
        forms.MapGet("", async (ReadForms read, ReadDraft drafts, CancellationToken cancel) => new RazorComponentResult<FormList>(new { Forms = await read.ListAsync(cancel), Edited = await drafts.EditedAsync(cancel) }));
        forms.MapPost("", ImportAsync).WithMetadata(new LargeBody(BroughtForm.MostOfForm));
        forms.MapGet("/{id}", ShowAsync);
        forms.MapPost("/{id}/publica", PublishAsync);
        forms.MapGet("/{id}/compara/{older}/{newer}", CompareAsync);
        forms.MapGet("/{id}/{version}/fitxer.{format}", DownloadAsync);
        PaperFormEndpoints.MapOffice(forms);
        forms.MapGet("/{id}/mitjans/{hash}", FormMediaFiles.GiveToOfficeAsync);
        forms.MapGet("/{id}/{version}/vista", PreviewAsync);
        forms.MapPost("/{id}/{version}/vista", PreviewAsync);
    }

    /// <summary>First shows what a file holds, and carries it on; then, when that is confirmed, keeps it.</summary>
    private static async Task<IResult> ImportAsync(HttpContext context, ImportForm import, KeptUploads uploads, ReadForms read, ReadDraft drafts, Links to)
    {
        var (cancel, actor) = (context.RequestAborted, context.User.Actor());
        var form = await context.Request.ReadFormAsync(cancel);
        BroughtForm? brought = null;
        var isOver = true;
        try
        {
            brought = await BroughtForm.ReadAsync(form, uploads, actor, cancel);
            var isTrial = form["go"] != "import";
            var imported = await import.RunAsync(new MemoryStream(brought.Content, writable: false), brought.Name, actor, isTrial, brought.Files, cancel);
            isOver = !isTrial || imported.IsKnown;
            return isTrial
                ? new RazorComponentResult<FormImportPreview>(new { Imported = imported, Brought = brought })
                : Results.LocalRedirect(to.FormSheet(imported.FormId!.Value));
        }
        catch (InputException refused)
        {
            return new RazorComponentResult<FormList>(new { Forms = await read.ListAsync(cancel), Edited = await drafts.EditedAsync(cancel), Refused = refused.Problems }) { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }
        finally
        {
            if (isOver)
                brought?.Discard(uploads, actor);
        }
    }

    private static async Task<IResult> ShowAsync(string id, ReadForms read, ReadDraft drafts, ReadFormMedia media, Links to, CancellationToken cancel)
    {
        if (!Guid.TryParse(id, out var known) || await read.FindAsync(known, cancel) is not { } row)
            return Results.NotFound();
        if (row.Newest == 0)
            return Results.LocalRedirect(to.FormEditor(known));
        return await SheetAsync(row, read, drafts, media, null, cancel);
    }

    /// <param name="refused">What keeps a version from being published.</param>
    private static async Task<IResult> SheetAsync(FormEntry row, ReadForms read, ReadDraft drafts, ReadFormMedia media, IReadOnlyList<Problem>? refused, CancellationToken cancel)
    {
        var workbook = (await read.WorkbookAsync(row.Id, row.Newest, cancel))!;
        var form = Talaia.Consultation.Forms.CompileForm.From(workbook);
        var asked = AskedMedia.Of(form, workbook);
        var shelf = asked.Count == 0 ? MediaShelf.Empty : await media.OfVersionAsync(row.Id, row.Newest, cancel);
        return new RazorComponentResult<FormSheet>(new
        {
            Row = row, Versions = await read.VersionsAsync(row.Id, cancel), Form = form, IsEdited = (await drafts.EditedAsync(cancel)).Contains(row.Id), Refused = refused,
            Asked = asked, Shelf = shelf, Lacking = AskedMedia.Lacking(asked, shelf),
        })
        {
            StatusCode = refused is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };
    }

    private static async Task<IResult> PublishAsync(string id, HttpContext context, PublishFormVersion publish, ReadForms read, ReadDraft drafts, ReadFormMedia media, Links to)
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
                ? await SheetAsync(row, read, drafts, media, refused.Problems, context.RequestAborted)
                : Results.NotFound();
        }
    }

    private static async Task<IResult> CompareAsync(string id, string older, string newer, ReadForms read, ReadFormMedia media, CancellationToken cancel)
    {
        if (!Guid.TryParse(id, out var known) || !int.TryParse(older, out var first) || !int.TryParse(newer, out var second)
            || await read.FindAsync(known, cancel) is not { } row || await read.PlanAsync(known, first, cancel) is not { } before || await read.PlanAsync(known, second, cancel) is not { } after)
            return Results.NotFound();
        return new RazorComponentResult<FormComparison>(new { Row = row, Older = first, Newer = second, Changes = FormChanges.Between(before, await media.OfVersionAsync(known, first, cancel), after, await media.OfVersionAsync(known, second, cancel)), Before = before.Form, After = after.Form });
    }

    private static async Task<IResult> DownloadAsync(string id, string version, string format, ReadForms read, ExportFormPackage package, CancellationToken cancel)
    {
        if (format == Package)
            return await PackageAsync(id, version, read, package, cancel);
        if (!Guid.TryParse(id, out var known) || !int.TryParse(version, out var number) || !WriteWorkbook.Formats.Contains(format)
            || await read.PlanAsync(known, number, cancel) is not { } plan)
            return Results.NotFound();
        return Results.File(WriteWorkbook.As(ExportForm.Of(plan.Form), format), TypeOf(format), $"{plan.Form.Settings.Id}-{number}.{format}");
    }

    /// <summary>The form and its files as one ZIP, made while it is sent.</summary>
    private static async Task<IResult> PackageAsync(string id, string version, ReadForms read, ExportFormPackage package, CancellationToken cancel)
    {
        if (!Guid.TryParse(id, out var known) || !int.TryParse(version, out var number) || await read.FindAsync(known, cancel) is not { } row || await read.WorkbookAsync(known, number, cancel) is null)
            return Results.NotFound();
        return Results.Stream(to => package.RunAsync(known, number, to, CancellationToken.None), "application/zip", $"{row.Key}-{number}.{Package}");
    }

    public static string TypeOf(string format) => format switch { "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "csv" => "text/csv; charset=utf-8", _ => "text/markdown; charset=utf-8" };

    /// <summary>The form as those who answer see it, filled with what was just typed; nothing is kept.</summary>
    private static async Task<IResult> PreviewAsync(string id, string version, HttpRequest request, ReadForms read, ReadFormMedia media, Links to, Say say, TimeProvider clock, CancellationToken cancel)
    {
        var typed = HttpMethods.IsPost(request.Method) ? await request.ReadFormAsync(cancel) : null;
        var language = typed?["llengua"].ToString() ?? request.Query["llengua"].ToString();
        if (!Guid.TryParse(id, out var known) || !int.TryParse(version, out var number) || await read.FindAsync(known, cancel) is not { } row || await read.PlanAsync(known, number, cancel) is not { } plan)
            return Results.NotFound();
        var questionnaire = new Questionnaire(plan);
        var (form, problems) = FormTrial.Of(questionnaire, typed, clock);
        var words = new FormWords(form, string.IsNullOrEmpty(language) ? say.Language.Code : language)
        {
            Places = AskedMedia.Any(plan.Form) ? new FilePlaces(await media.OfVersionAsync(known, number, cancel), hash => to.FormMedia(known, hash), TellsMissing: true) : null,
        };
        var shown = problems is null ? null : FormTyped.Problems(problems, form, words, say);
        return new RazorComponentResult<FormPreview>(new { Row = row, Version = number, Questionnaire = questionnaire, Filled = form, Words = words, Problems = (IReadOnlyList<UiProblem>?)shown });
    }
}
