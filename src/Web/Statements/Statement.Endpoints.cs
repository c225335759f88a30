using Microsoft.AspNetCore.Http.HttpResults;

namespace Talaia.Web.Statements;

/// <summary>The statements that every page's foot leads to.</summary>
internal static class StatementEndpoints
{
    public static void Map(RouteGroupBuilder site)
    {
        site.MapGet("/accessibilitat", () => Read(Statement.Accessibility)).AllowAnonymous();
        site.MapGet("/avis-legal", () => Read(Statement.Legal)).AllowAnonymous();
        site.MapGet("/galetes", () => new RazorComponentResult<CookieRead>()).AllowAnonymous();
        site.MapGet("/privacitat", () => Read(Statement.Privacy)).AllowAnonymous();
    }

    private static RazorComponentResult<StatementRead> Read(Statement statement) => new(new { Statement = statement });
}
