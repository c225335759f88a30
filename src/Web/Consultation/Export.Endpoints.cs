using Talaia.Consultation.Results;
using Talaia.Kernel.Access;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Wording;
using Talaia.Web.Access;

namespace Talaia.Web.Consultation;

/// <summary>A wave's answers as files for statistical programs. They name town halls: only the office, and each taking is kept in the log.</summary>
internal static class ExportEndpoints
{
    public static void Map(RouteGroupBuilder office) =>
        office.MapGet("/onades/{wave}/exporta/{format}", DownloadAsync).RequireAuthorization(Permission.RunWaves);

    private static async Task<IResult> DownloadAsync(string wave, string format, bool? tots, HttpContext context, ExportWave export, Say say)
    {
        try
        {
            var file = await export.RunAsync(wave, format, say.Language, context.User.Actor(), tots == true, context.RequestAborted);
            context.Response.Headers.CacheControl = "no-store";
            return Results.File(file.Bytes, file.MediaType, file.Name);
        }
        catch (InputException)
        {
            return Results.NotFound();
        }
    }
}
