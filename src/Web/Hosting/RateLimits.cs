using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Talaia.Web.Hosting;

/// <summary>How often one address may try what could be guessed: passwords and personal links.</summary>
internal static class RateLimits
{
    public const string Guessable = "guessable";

    /// <summary>Registering for a conference: a whole hall may sit behind one address, so much is allowed, but no flood.</summary>
    public const string Registering = "registering";

    /// <summary>Challenges for passkeys: nothing to guess, and every sight of the sign-in page asks for one.</summary>
    public const string Passkeys = "passkeys";

    public static void Configure(RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.AddPolicy(Guessable, context => RateLimitPartition.GetFixedWindowLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = 20, Window = TimeSpan.FromMinutes(1) }));
        options.AddPolicy(Passkeys, context => RateLimitPartition.GetFixedWindowLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = 120, Window = TimeSpan.FromMinutes(1) }));
        options.AddPolicy(Registering, context => RateLimitPartition.GetFixedWindowLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = 600, Window = TimeSpan.FromMinutes(1) }));
        options.OnRejected = (context, _) =>
        {
            context.HttpContext.Response.Headers.RetryAfter = "60";
            return ValueTask.CompletedTask;
        };
    }
}
