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
    public static void Map(RouteGroupBuilder office)
    {
        var group = office.MapGroup("/metamodel").RequireAuthorization(Permission.KeepMetamodel);
        group.MapGet("", (OfficeMetamodelView view, CancellationToken cancel) => view.ShowAsync(null, cancel));
        group.MapPost("/importa", ImportAsync);
        group.MapPost("/desfes", (HttpContext context, UndoImport undo, OfficeMetamodelView view, Say say, Links to) =>
            Refusal.OrAsync(
                async () => to.Release(await undo.RunAsync(say["metamodel.import.undone"], context.User.Actor(), context.RequestAborted)),
                problems => view.ShowAsync(problems, context.RequestAborted), say));
        group.MapPost("/referencies/{id}", SettleAsync);
    }

    /// <summary>First shows what a file would change, and carries the file on; then, when that is confirmed, imports it.</summary>
    private static async Task<IResult> ImportAsync(HttpContext context, ImportMetamodel import, OfficeMetamodelView view, Links to)
    {
        var cancel = context.RequestAborted;
        var form = await context.Request.ReadFormAsync(cancel);
        try
        {
            var content = await CarriedFile.ReadAsync(form, cancel);
            var name = form["name"].ToString() is { Length: > 0 and <= 200 } given ? given : form.Files["file"]?.FileName is { Length: > 0 and <= 200 } file ? file : "import";
            var document = ModelFormats.Read(new MemoryStream(content), file: name);
            var isTrial = form["go"] != "import";
            var made = await import.RunAsync(document, name, isStarter: false, context.User.Actor(), isTrial, cancel);
            return isTrial
                ? new RazorComponentResult<MetamodelImportPreview>(new { Import = made, Name = name, Content = Convert.ToBase64String(content) })
                : Results.LocalRedirect(made.Release is { } release ? to.Release(release.Number) : to.OfficeMetamodel());
        }
        catch (InputException refused)
        {
            return await view.ShowAsync([.. refused.Problems.Select(problem => new UiProblem("file", InputException.Describe(problem)))], cancel);
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
