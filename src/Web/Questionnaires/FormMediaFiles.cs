using Talaia.Consultation.Forms.Media;
using Talaia.Web.Consultation;
using Talaia.Web.Hosting;

namespace Talaia.Web.Questionnaires;

/// <summary>Gives the files that forms show, to who may open the page that shows them and to nobody else. What is under an address never changes.</summary>
internal static class FormMediaFiles
{
    /// <summary>Of the form that a wave asks, as much as the person is asked of it.</summary>
    public static async Task<IResult> GiveToTownAsync(string wave, string hash, HttpContext context, AnsweringDesk desk, ReadFormMedia media) =>
        await desk.OpenAsync(wave) is { } sheet && sheet.Questionnaire.Media.Files.FirstOrDefault(file => file.Value.Hash == hash) is { Value: not null } found
            ? Give(context, media, found.Key, found.Value) : Results.NotFound();

    /// <summary>Of a version of a form or its draft.</summary>
    public static async Task<IResult> GiveToOfficeAsync(string id, string hash, HttpContext context, ReadFormMedia media) =>
        Guid.TryParse(id, out var known) && hash.Length == 64 && await media.FindAsync(known, hash, context.RequestAborted) is var (name, file) ? Give(context, media, name, file) : Results.NotFound();

    private static IResult Give(HttpContext context, ReadFormMedia media, string name, MediaFile file)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = "private, max-age=31536000, immutable";
        var disposition = new Microsoft.Net.Http.Headers.ContentDispositionHeaderValue("inline");
        disposition.SetHttpFileName(name);
        headers.ContentDisposition = disposition.ToString();
        SecurityHeaders.Confine(context.Response);
        return Results.Stream(media.Open(file), file.Type, entityTag: new($"\"{file.Hash}\""), enableRangeProcessing: true);
    }
}
