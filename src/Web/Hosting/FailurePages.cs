using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using Talaia.Kernel.Problems;

namespace Talaia.Web.Hosting;

/// <summary>
/// What a page that cannot be shown says: what happened, what is kept, what to do; never a code alone, never a stack trace; and what was typed, to be sent
/// again. A broken rule is 409.
/// </summary>
internal sealed partial class FailurePages(RequestDelegate next, ILogger<FailurePages> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (RuleException refused) when (!context.Response.HasStarted)
        {
            await ShowAsync(context, StatusCodes.Status409Conflict, refused.Code);
            return;
        }
        catch (PermissionException) when (!context.Response.HasStarted)
        {
            await ShowAsync(context, StatusCodes.Status403Forbidden);
            return;
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }
        catch (BadHttpRequestException bad) when (!context.Response.HasStarted)
        {
            await ShowAsync(context, bad.StatusCode);
            return;
        }
        catch (Exception failure) when (!context.Response.HasStarted)
        {
            Failed(log, failure, context.Request.Path);
            await ShowAsync(context, StatusCodes.Status500InternalServerError);
            return;
        }

        var status = context.Response.StatusCode;
        if (status >= 400 && !context.Response.HasStarted && context.Response.ContentType is null)
            await ShowAsync(context, status);
    }

    /// <summary>For somebody whose session ended while they typed: what they typed, to be sent again after signing in.</summary>
    /// <returns>False when there is nothing to keep.</returns>
    public static async Task<bool> KeepAsync(HttpContext context)
    {
        if (await Typed.OfAsync(context) is not { } typed)
            return false;
        await ShowAsync(context, StatusCodes.Status401Unauthorized, null, typed);
        return true;
    }

    private static async Task ShowAsync(HttpContext context, int status, string? rule = null) =>
        await ShowAsync(context, status, rule, Keeps(status) ? await Typed.OfAsync(context) : null);

    // What may be sent again: the form was old, the moment wrong or the fault ours.
    private static bool Keeps(int status) => status is StatusCodes.Status400BadRequest or StatusCodes.Status409Conflict or StatusCodes.Status429TooManyRequests or >= 500;

    private static async Task ShowAsync(HttpContext context, int status, string? rule, Typed? typed)
    {
        Forget(context.Response);
        context.Response.StatusCode = status;
        context.Response.Headers.CacheControl = "no-store";
        if (context.Request.Path.StartsWithSegments("/api"))
            await Results.Problem(statusCode: status, title: rule).ExecuteAsync(context);
        else
            await new RazorComponentResult<Failure>(new { Status = status, Rule = rule, Typed = typed }) { StatusCode = status }.ExecuteAsync(context);
    }

    /// <summary>Written by the framework when it begins a page; a second page, which tells that the first one failed, must not find it there.</summary>
    private const string OfRenderer = "blazor-enhanced-nav";

    // The protection of the reader and Retry-After stay; what described the body that is not sent goes.
    private static void Forget(HttpResponse response)
    {
        foreach (var name in new[] { HeaderNames.ContentType, HeaderNames.ContentLength, HeaderNames.ContentEncoding, HeaderNames.ContentDisposition, HeaderNames.ETag, HeaderNames.LastModified, HeaderNames.Location, OfRenderer })
            response.Headers.Remove(name);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The page {Path} failed.")]
    private static partial void Failed(ILogger log, Exception failure, string path);
}
