using Microsoft.AspNetCore.Http.HttpResults;
using Talaia.Kernel.Access;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Wording;
using Talaia.Metamodel.Exchange;
using Talaia.Metamodel.Identity;
using Talaia.Metamodel.Imports;
using Talaia.Metamodel.Releases;
using Talaia.Web.Access;
using Talaia.Web.Hosting;
using Talaia.Web.Innovation;
using Talaia.Web.Loop;
using UiProblem = Talaia.Web.Ui.Problem;

namespace Talaia.Web.Metamodel;

/// <summary>The steward imports a metamodel after seeing what it would change, undoes an import, and settles references that no rule could carry.</summary>
internal static class OfficeMetamodelEndpoints
{
    /// <summary>Of a file: four national reference models.</summary>
    private const long MostBytes = 64L << 20;

    /// <summary>A file that is somewhat too large is still read, so that the page can say so.</summary>
    private const long MostOfForm = MostBytes + (16L << 20);

    public static void Map(RouteGroupBuilder office)
    {
        var group = office.MapGroup("/metamodel").RequireAuthorization(Permission.KeepMetamodel);
        group.MapGet("", (OfficeMetamodelView view, CancellationToken cancel) => view.ShowAsync(null, cancel));
        group.MapPost("/importa", ImportAsync).WithMetadata(new LargeBody(MostOfForm));
        group.MapPost("/desfes", (HttpContext context, UndoImport undo, OfficeMetamodelView view, Say say, Links to) =>
            Refusal.OrAsync(
                async () => to.Release(await undo.RunAsync(say["metamodel.import.undone"], context.User.Actor(), context.RequestAborted)),
                problems => view.ShowAsync(problems, context.RequestAborted), say));
        group.MapPost("/referencies/{id}", SettleAsync);
    }

    /// <summary>First shows what a file would change, and keeps the file; then, when that is confirmed, imports it.</summary>
    private static async Task<IResult> ImportAsync(HttpContext context, ImportMetamodel import, KeptUploads uploads, OfficeMetamodelView view, Say say, Links to)
    {
        var (cancel, actor) = (context.RequestAborted, context.User.Actor());
        var form = await context.Request.ReadFormAsync(cancel);
        var (isTrial, upload) = (form["go"] != "import", form["upload"].ToString());
        var file = form.Files["file"];
        var name = form["name"].ToString() is { Length: > 0 and <= 200 } given ? given : file?.FileName is { Length: > 0 and <= 200 } called ? called : "import";
        Task<IResult> Refused(string code) => view.ShowAsync([new UiProblem("file", say[$"metamodel.refused.{code}"])], cancel);
        if (isTrial && file is not { Length: > 0 })
            return await Refused("no-file");
        if (isTrial && file!.Length > MostBytes)
            return await Refused("file-too-large");
        if (isTrial)
            upload = await uploads.KeepAsync(file!, actor, cancel);
        var isDone = false;
        try
        {
            await using var content = uploads.Open(upload, actor);
            if (content is null)
                return await Refused("upload-gone");
            var made = await import.RunAsync(ModelFormats.Read(content, file: name), name, isStarter: false, actor, isTrial, cancel);
            isDone = !isTrial;
            return isTrial
                ? new RazorComponentResult<MetamodelImportPreview>(new { Import = made, Name = name, Upload = upload })
                : Results.LocalRedirect(made.Release is { } release ? to.Release(release.Number) : to.OfficeMetamodel());
        }
        catch (InputException refused)
        {
            isDone = true;
            return await view.ShowAsync([.. refused.Problems.Select(problem => new UiProblem("file", ModelFault.Placed(problem, say)))], cancel);
        }
        finally
        {
            if (isDone)
                uploads.Discard(upload, actor);
        }
    }

    private static async Task<IResult> SettleAsync(Guid id, HttpContext context, SettleReference settle, OfficeMetamodelView view, Say say, Links to)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var code = form["to"].ToString().Trim();
        return await Refusal.OrAsync(
            async () =>
            {
                await settle.RunAsync(id, code.Length == 0 ? null : code, context.User.Actor(), context.RequestAborted);
                return to.OfficeMetamodel();
            },
            problems => view.ShowAsync(problems, context.RequestAborted), say);
    }
}

/// <summary>The steward's desk of the metamodel.</summary>
internal sealed class OfficeMetamodelView(ReadReleases releases, ReadUncarried uncarried, UndoImport undo, NameSheets names)
{
    public async Task<IResult> ShowAsync(List<UiProblem>? problems, CancellationToken cancel)
    {
        var open = await uncarried.OpenAsync(cancel);
        return Refusal.Page<OfficeMetamodel>(
            new
            {
                Latest = await releases.LatestAsync(cancel),
                CanUndo = await undo.CanAsync(cancel),
                References = open,
                Names = await names.OfAsync([.. open.Select(row => row.From)], drafts: true, cancel),
                Problems = problems,
            },
            problems);
    }
}
