using Talaia.Web.Hosting;

namespace Talaia.Web.Languages;

/// <summary>An address without its language, such as `/metamodel/2.1`, leads to the same page in the reader's language; what is no page of the site is not found.</summary>
internal static class LanguagelessAddress
{
    public static IResult Answer(HttpContext context, EndpointDataSource endpoints)
    {
        var path = context.Request.Path.Value ?? "/";
        if (!HttpMethods.IsGet(context.Request.Method) || !IsPage(path, endpoints))
            return Results.NotFound();
        context.Response.Headers.CacheControl = "private, no-cache";
        context.Response.Headers.Vary = "Accept-Language, Cookie";
        return Results.LocalRedirect($"/{PageFrames.Preferred(context).Code}{new PathString(path).ToUriComponent()}{context.Request.QueryString}");
    }

    private static bool IsPage(string path, EndpointDataSource endpoints)
    {
        var first = path.Split('/')[1];
        return first.Length == 0 ? path == "/" : endpoints.Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => endpoint.RoutePattern)
            .Any(pattern => pattern is { PathSegments.Count: > 1, Parameters: [{ Name: "lang" }, ..] } && pattern.PathSegments[1].Parts is [Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal] && literal.Content == first);
    }
}
