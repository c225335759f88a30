using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Talaia.Kernel.Problems;
using Talaia.Web.Access;

namespace Talaia.Web.Hosting;

/// <summary>How often one address may try what could be guessed, how often it may send what anybody may send, and how often one key may ask the interface for programs.</summary>
internal static class RateLimits
{
    public const string Guessable = "guessable";

    /// <summary>Registering for a conference: a whole hall may sit behind one address, so much is allowed, but no flood.</summary>
    public const string Registering = "registering";

    /// <summary>What one person adds for others to read: ideas, comments, proposals; counted for each kind, so that a lively discussion leaves room for an idea.</summary>
    public const string Writing = "writing";

    /// <summary>Challenges for passkeys: nothing to guess, and every sight of the sign-in page asks for one.</summary>
    public const string Passkeys = "passkeys";

    public const string Api = "api";
    public const string ApiSetting = "TALAIA_API_PER_MINUTE";

    private const int UsualOfApi = 600;

    /// <summary>So many keys may sit behind one address; more are somebody who tries keys.</summary>
    private const int KeysOfAnAddress = 10;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static void Configure(RateLimiterOptions options, IConfiguration configuration)
    {
        var ofApi = ApiPace(configuration[ApiSetting]);
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.AddPolicy(Writing, context => Counted($"{KeyOf(context)} {(context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText}", 10));
        foreach (var (policy, permits) in new[] { (Guessable, 20), (Passkeys, 120), (Registering, 600) })
            options.AddPolicy(policy, context => Counted(AddressOf(context), permits));
        options.AddPolicy(Api, context => Counted(KeyOf(context), ofApi));
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
            context.Request.Path.StartsWithSegments("/api") ? Counted(AddressOf(context), ofApi * KeysOfAnAddress) : RateLimitPartition.GetNoLimiter(""));
        options.OnRejected = (context, _) =>
        {
            context.HttpContext.Response.Headers.RetryAfter = "60";
            return ValueTask.CompletedTask;
        };
    }

    private static RateLimitPartition<string> Counted(string key, int permits) =>
        RateLimitPartition.GetFixedWindowLimiter(key, _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = Window });

    private static string AddressOf(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";

    // The key itself is not kept in memory.
    private static string KeyOf(HttpContext context) => context.Request.Headers.Authorization.ToString() is { Length: > 0 } key
        ? Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key)))
        : context.User.Identity?.IsAuthenticated == true ? context.User.Actor() : AddressOf(context);

    private static int ApiPace(string? text) => string.IsNullOrWhiteSpace(text) ? UsualOfApi
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var pace) && pace > 0 ? pace
        : throw new EnvironmentException("bad-api-pace", $"{ApiSetting} is a number of requests from 1.");
}
