
namespace Talaia.Web.Hosting;

/// <summary>
/// What every answer tells the browser: run nothing inline, ask nobody else, be framed by nobody, say nothing of where one came from; over TLS, come back by TLS
/// only; and to search engines, what is not theirs.
/// </summary>
internal static class SecurityHeaders
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self'; font-src 'self'; connect-src 'self'; object-src 'none'; "
        + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private const string Permissions = "camera=(), geolocation=(), microphone=(), payment=(), usb=(), publickey-credentials-get=(self), publickey-credentials-create=(self)";

    private const string Year = "max-age=31536000; includeSubDomains";

    /// <summary>Lets this page show a page of this site in a frame.</summary>
    public static void MayFrame(HttpResponse response) => response.Headers.ContentSecurityPolicy = Policy + "; frame-src 'self'";

    /// <summary>Lets this page ask the browser where its reader is, once they press for it and allow it.</summary>
    public static void MayLocate(HttpResponse response) => response.Headers["Permissions-Policy"] = Permissions.Replace("geolocation=()", "geolocation=(self)", StringComparison.Ordinal);

    /// <summary>For a document that came from elsewhere, such as a letter: it runs nothing, fetches nothing, leads nowhere, and styles only itself; only this site shows it in a frame.</summary>
    public static void Confine(HttpResponse response) =>
        response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = Permissions;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (context.Request.IsHttps)
            headers.StrictTransportSecurity = Year;
        if (SearchEngines.MayNotList(context.Request.Path))
            headers["X-Robots-Tag"] = "noindex";
        await next(context);
    });
}
