using Talaia.Consultation.Attachments;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Wording;
using Talaia.Web.Access;
using Talaia.Web.Consultation;
using UiProblem = Talaia.Web.Ui.Problem;

namespace Talaia.Web.Questionnaires;

/// <summary>Files as answers: with the page that they stand on, or at once where scripts run.</summary>
internal static class FormFiles
{
    /// <summary>The most that a page with files may send: some of the largest that can be set.</summary>
    public const long MostOfForm = 64L * 1024 * 1024;

    /// <summary>Before the path, in the name of the field that carries a file.</summary>
    public const string Field = "file:";

    /// <summary>The name of the boxes that take a file away; the value is the path.</summary>
    public const string Drop = "drop";

    /// <summary>Takes the files of a page, and takes those away that it says.</summary>
    /// <returns>What is wrong, beside its field.</returns>
    public static async Task<List<UiProblem>> TakeAllAsync(AnsweringSheet sheet, Talaia.Consultation.Questionnaires.Section section, IFormCollection form, AttachFile attach, Say say, string key, HttpContext context)
    {
        var problems = new List<UiProblem>();
        var given = form.Files.Where(file => file.Name.StartsWith(Field, StringComparison.Ordinal) && file.Length > 0).ToDictionary(file => file.Name[Field.Length..]);
        foreach (var (i, path) in given.Keys.Concat(form[Drop].OfType<string>()).Distinct().Where(path => sheet.Questionnaire.Find(path)?.Section == section.Code).Index())
        {
            try
            {
                var file = given.GetValueOrDefault(path);
                await attach.RunAsync(sheet.Wave.Key, sheet.Codi6, path, file?.FileName ?? "", file is null ? null : await ContentAsync(file, context), Key(key, i), context.User.Actor(), context.RequestAborted);
            }
            catch (InputException refused)
            {
                problems.Add(new UiProblem(path, say[$"questionnaires.problem.{refused.Problems[0].Code}"]));
            }
        }

        return problems;
    }

    /// <summary>One file, from a page that stays where it is.</summary>
    public static async Task<IResult> TakeAsync(string wave, string section, HttpContext context, AnsweringDesk desk, AttachFile attach, Say say, Links to)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var path = form["path"].ToString();
        if (await desk.OpenAsync(wave) is not { IsOpen: true } sheet || sheet.Questionnaire.Find(path)?.Section != section)
            return Results.NotFound();
        try
        {
            var file = form.Files["file"];
            var (name, saved) = await attach.RunAsync(wave, sheet.Codi6, path, file?.FileName ?? "", file is null ? null : await ContentAsync(file, context), Key(form["key"].ToString() is { Length: > 0 } key ? key : context.TraceIdentifier, 0), context.User.Actor(), context.RequestAborted);
            var kept = name is null ? null : (await desk.OpenAsync(wave))?.Files.GetValueOrDefault(name);
            return Results.Json(new { name, href = kept is null ? null : to.QuestionnaireFile(wave, kept.Id), revision = saved.Revision });
        }
        catch (InputException refused)
        {
            return Results.Json(new { wrong = say[$"questionnaires.problem.{refused.Problems[0].Code}"] }, statusCode: StatusCodes.Status422UnprocessableEntity);
        }
    }

    /// <summary>Never shown in the browser: always a file to keep.</summary>
    public static async Task<IResult> GiveAsync(string wave, string id, HttpContext context, AnsweringDesk desk, ReadAttachments files)
    {
        if (!Guid.TryParse(id, out var known) || await desk.OpenAsync(wave) is not { } sheet || await files.OpenAsync(wave, sheet.Codi6, known, context.RequestAborted) is not { } found)
            return Results.NotFound();
        return Give(context, found);
    }

    public static IResult Give(HttpContext context, (AttachmentRow File, byte[] Content) found)
    {
        context.Response.Headers.CacheControl = "no-store";
        return Results.File(found.Content, found.File.MediaType, found.File.Name);
    }

    private static string Key(string key, int number) => $"{key[..Math.Min(key.Length, 90)]}/file{number}";

    private static async Task<byte[]> ContentAsync(IFormFile file, HttpContext context)
    {
        using var memory = new MemoryStream();
        await file.CopyToAsync(memory, context.RequestAborted);
        return memory.ToArray();
    }
}
