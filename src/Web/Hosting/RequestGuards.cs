using Microsoft.AspNetCore.Antiforgery;

namespace Talaia.Web.Hosting;

/// <summary>What is settled of every request before a room sees it.</summary>
internal static class RequestGuards
{
    /// <summary>HEAD is answered as GET without its body, so that an endpoint need not know of it.</summary>
    public static IApplicationBuilder UseHead(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await next(context);
            return;
        }

        var body = context.Response.Body;
        context.Request.Method = HttpMethods.Get;
        context.Response.Body = Stream.Null;
        try
        {
            await next(context);
        }
        finally
        {
            context.Request.Method = HttpMethods.Head;
            context.Response.Body = body;
        }
    });

    /// <summary>No text of people holds the character NUL, and PostgreSQL takes none: an address with one is nobody's page.</summary>
    public static IApplicationBuilder UsePlainAddresses(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (!HasNul(context.Request.Path.Value) && !context.Request.Query.Any(pair => HasNul(pair.Key) || pair.Value.Any(HasNul)))
            return next(context);
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    });

    /// <summary>A posted form without its anti-forgery token, or with NUL in it, changes nothing; one that is too large says so.</summary>
    public static IApplicationBuilder UseWholeForms(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var token = context.Features.Get<IAntiforgeryValidationFeature>();
        if (token?.Error?.InnerException is BadHttpRequestException unread)
        {
            context.Response.StatusCode = unread.StatusCode;
            return;
        }

        if (token is { IsValid: false }
            || (context.Request.HasFormContentType && (await context.Request.ReadFormAsync(context.RequestAborted)).Any(pair => HasNul(pair.Key) || pair.Value.Any(HasNul))))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        await next(context);
    });

    private static bool HasNul(string? text) => text?.Contains('\0', StringComparison.Ordinal) == true;
}
