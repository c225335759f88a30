using Microsoft.AspNetCore.Http.HttpResults;
using Talaia.Web.Ui;

namespace Talaia.Web.Hosting;

/// <summary>Keeps an act that cannot be undone from happening before its sender was asked.</summary>
internal static class Confirmed
{
    private const string Token = "__RequestVerificationToken";

    /// <summary>Answers with the question until the form says that it was asked. What was sent is kept in the question's page.</summary>
    /// <param name="back">Where the form was, if the browser is told not to say.</param>
    public static RouteHandlerBuilder Asks(this RouteHandlerBuilder endpoint, Confirmation asked, Func<HttpRequest, string>? back = null) => endpoint.AddEndpointFilter(async (call, next) =>
    {
        var request = call.HttpContext.Request;
        var form = await request.ReadFormAsync(call.HttpContext.RequestAborted);
        if (form[Confirmation.Field] == Confirmation.Yes)
            return await next(call);
        return new RazorComponentResult<Confirm>(new
        {
            Of = asked,
            Action = $"{request.Path}{request.QueryString}",
            Back = (back ?? BackOf)(request),
            Sent = form.Where(pair => pair.Key is not (Token or Confirmation.Field)).SelectMany(pair => pair.Value.OfType<string>().Select(value => (pair.Key, value))).ToList(),
            IsOffice = request.Path.Value?.Split('/') is [_, _, "oficina", ..],
        });
    });

    // The page that the form stood on, as the browser names it; only an address of this site.
    private static string BackOf(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Referer.ToString(), UriKind.Absolute, out var from) && from.Authority == request.Host.Value
            ? from.PathAndQuery
            : new Links(PageFrames.LanguageOf(request.HttpContext)).Home();
}
