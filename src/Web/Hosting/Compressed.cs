using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace Talaia.Web.Hosting;

/// <summary>What is compressed, and when that is safe.</summary>
internal static class Compressed
{
    private static readonly (string Coding, string Ending)[] Codings = [("br", ".br"), ("gzip", ".gz")];

    /// <summary>
    /// Gives style sheet and script as they were compressed when they were built, to browsers that take it. They hold no secret, so this is safe over TLS.
    /// </summary>
    public static IApplicationBuilder UseBuiltCompression(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var (request, path) = (context.Request, context.Request.Path);
        var type = !path.StartsWithSegments("/built") ? null : Path.GetExtension(path.Value) switch { ".css" => "text/css", ".js" => "text/javascript", _ => null };
        if (type is not null)
        {
            context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
            var accepted = request.GetTypedHeaders().AcceptEncoding;
            var files = context.RequestServices.GetRequiredService<IWebHostEnvironment>().WebRootFileProvider;
            foreach (var (coding, ending) in Codings)
            {
                if (!accepted.Any(given => given.Value == coding && given.Quality != 0) || !files.GetFileInfo(path.Value + ending).Exists)
                    continue;
                request.Path = path.Value + ending;
                context.Items[typeof(Compressed)] = (type, coding);
                break;
            }
        }

        await next(context);
        request.Path = path;
    });

    /// <summary>Says of a file given compressed what it really is.</summary>
    public static void Describe(HttpContext context)
    {
        if (context.Items[typeof(Compressed)] is not (string type, string coding))
            return;
        context.Response.ContentType = type;
        context.Response.Headers.ContentEncoding = coding;
    }

    /// <summary>
    /// Pages are compressed over TLS too where they hold no secret that an attacker could guess by their length (BREACH, CVE-2013-3587): to readers without a cookie, who
    /// have neither an account nor a form begun. All others get them plain.
    /// </summary>
    public static IApplicationBuilder UseOpenCompression(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Request.Cookies.Count == 0 && context.Features.Get<IHttpsCompressionFeature>() is { } compression)
            compression.Mode = HttpsCompressionMode.Compress;
        return next(context);
    });
}
