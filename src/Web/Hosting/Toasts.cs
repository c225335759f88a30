using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Talaia.Kernel.Wording;

namespace Talaia.Web.Hosting;

/// <summary>
/// A word on what has just been done, shown once on the page that follows a 303. It travels in a cookie that only this site can write: the key of a text and its
/// values, sealed and good for a minute, so that nobody can make the site say what it does not say. The first page that shows it takes it away.
/// </summary>
internal sealed class Toasts(IDataProtectionProvider seals)
{
    private const string Cookie = "talaia.said";
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    private readonly ITimeLimitedDataProtector _seal = seals.CreateProtector("talaia.said").ToTimeLimitedDataProtector();

    /// <summary>Leaves a text for the next page.</summary>
    public void Leave(HttpContext context, string key, params (string Name, string Value)[] values)
    {
        var said = JsonSerializer.Serialize(new Said(key, values.ToDictionary(value => value.Name, value => value.Value)));
        context.Response.Cookies.Append(Cookie, _seal.Protect(said, Fresh), new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, MaxAge = Fresh, Secure = context.Request.IsHttps });
    }

    /// <summary>What was left, once; null when nothing was, or when it was not left by this site.</summary>
    public string? Take(HttpContext context, Say say)
    {
        if (context.Request.Cookies[Cookie] is not { Length: > 0 } cookie)
            return null;
        if (!context.Response.HasStarted)
            context.Response.Cookies.Delete(Cookie);
        try
        {
            var said = JsonSerializer.Deserialize<Said>(_seal.Unprotect(cookie))!;
            return say[said.Key, [.. said.Values.Select(value => (value.Key, (object?)value.Value))]];
        }
        catch (Exception broken) when (broken is CryptographicException or JsonException or KeyNotFoundException or ArgumentException or FormatException)
        {
            return null;
        }
    }

    private sealed record Said(string Key, Dictionary<string, string> Values);
}
