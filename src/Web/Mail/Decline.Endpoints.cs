using Microsoft.AspNetCore.Http.HttpResults;
using Talaia.Kernel.Mail;
using Talaia.Web.Hosting;

namespace Talaia.Web.Mail;

/// <summary>
/// Whoever holds a letter declines its topic: a person by a button, a mailbox by one click (RFC 8058: posted from elsewhere, without cookies, answered without
/// sending on). The token is all that is asked for, therefore no anti-forgery token; opening the page alone changes nothing, since mailboxes follow links.
/// </summary>
internal static class DeclineEndpoints
{
    public static void Map(RouteGroupBuilder site)
    {
        var decline = site.MapGroup("/baixa/{token}").AllowAnonymous().RequireRateLimiting(RateLimits.Registering);
        decline.MapGet("", async (string token, HttpContext context, DeclineMail mail) => Page(context, token, await mail.FindAsync(token, context.RequestAborted)));
        decline.MapPost("", DeclineAsync).DisableAntiforgery();
    }

    private static async Task<IResult> DeclineAsync(string token, HttpContext context, DeclineMail mail, Links to)
    {
        var form = context.Request.HasFormContentType ? await context.Request.ReadFormAsync(context.RequestAborted) : null;
        var choice = await mail.RunAsync(token, form?["go"].ToString() != "undo", context.RequestAborted);
        return choice is not null && form?.ContainsKey("go") == true ? Results.LocalRedirect(to.Decline(token)) : Page(context, token, choice);
    }

    private static IResult Page(HttpContext context, string token, MailChoice? choice)
    {
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        return choice is null ? Results.NotFound() : new RazorComponentResult<DeclineForm>(new { Choice = choice, Token = token });
    }
}
