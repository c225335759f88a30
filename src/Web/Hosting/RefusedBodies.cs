using Microsoft.AspNetCore.Http.Features;

namespace Talaia.Web.Hosting;

/// <summary>
/// A body that says to be larger than its endpoint takes is read and thrown away before it is refused: who closes the connection while somebody still sends
/// shows them a broken connection, not the page that says what happened. A body greater than <see cref="MostThrownAway"/>, or slower than
/// <see cref="Longest"/>, is cut off all the same.
/// </summary>
internal static class RefusedBodies
{
    private const long MostThrownAway = 64 << 20;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    public static IApplicationBuilder UseRefusedBodies(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var limit = context.Features.Get<IHttpMaxRequestBodySizeFeature>();
        if (limit is not { MaxRequestBodySize: { } most, IsReadOnly: false } || !(context.Request.ContentLength > most))
        {
            await next(context);
            return;
        }

        limit.MaxRequestBodySize = MostThrownAway;
        if (context.Request.ContentLength <= MostThrownAway)
            await ThrowAwayAsync(context);
        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
    });

    private static async Task ThrowAwayAsync(HttpContext context)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        patience.CancelAfter(Longest);
        try
        {
            await context.Request.Body.CopyToAsync(Stream.Null, patience.Token);
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested)
        {
            // Whoever sends so slowly is told without having finished.
        }
    }
}
