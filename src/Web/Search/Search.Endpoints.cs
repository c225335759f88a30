using Microsoft.AspNetCore.Http.HttpResults;
using Talaia.Kernel.Wording;

namespace Talaia.Web.Search;

/// <summary>The search of the whole site: as a page, and as what the palette shows while one types.</summary>
internal static class SearchEndpoints
{
    /// <summary>Of a longer text only its beginning is searched for.</summary>
    private const int LongestQuery = 100;

    private const int InPalette = 5;
    private const int OnPage = 40;

    public static void Map(RouteGroupBuilder site)
    {
        site.MapGet("/cerca", ShowAsync).AllowAnonymous();
        site.MapGet("/cerca.json", TellAsync).AllowAnonymous();
    }

    private static async Task<IResult> ShowAsync(string? q, string[]? tipus, HttpRequest request, Finder finder, CancellationToken cancel)
    {
        var query = Plain(q);
        var found = query.Length == 0 ? [] : await finder.RunAsync(query, OnPage, cancel);
        return new RazorComponentResult<SearchPage>(new { Query = query, Found = found, Kinds = tipus ?? [], Request = request });
    }

    private static async Task<IResult> TellAsync(string? q, HttpContext context, Finder finder, Say say, CancellationToken cancel)
    {
        // What one reader may see is nobody else's answer.
        context.Response.Headers.CacheControl = "private, no-store";
        var query = Plain(q);
        var found = query.Length == 0 ? [] : await finder.RunAsync(query, InPalette, cancel);
        return Results.Json(new { said = say["search.count", ("n", found.Sum(group => group.Items.Count))], groups = found });
    }

    private static string Plain(string? query) => (query ?? "").Trim() is { Length: > LongestQuery } text ? text[..LongestQuery] : (query ?? "").Trim();
}
