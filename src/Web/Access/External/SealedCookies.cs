using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Talaia.Web.Access.External;

/// <summary>What one browser carries for a while and only this site can read or write: each kind under a name of its own, so that none is taken for another.</summary>
internal sealed class SealedCookies(IDataProtectionProvider protection, TimeProvider clock)
{
    private sealed record Content<T>(DateTimeOffset EndsAt, T Value);

    public void Write<T>(HttpContext context, string name, T value, TimeSpan life)
    {
        var content = JsonSerializer.Serialize(new Content<T>(clock.GetUtcNow() + life, value));
        context.Response.Cookies.Append(name, Protector<T>(name).Protect(content), Dress(context, life));
    }

    /// <returns>Default where there is none, it is over, or somebody else wrote it.</returns>
    public T? Read<T>(HttpContext context, string name)
        where T : class
    {
        if (context.Request.Cookies[name] is not { Length: > 0 and < 4_096 } text)
            return null;
        try
        {
            var content = JsonSerializer.Deserialize<Content<T>>(Protector<T>(name).Unprotect(text))!;
            return clock.GetUtcNow() < content.EndsAt ? content.Value : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public static void Forget(HttpContext context, string name) => context.Response.Cookies.Delete(name, Dress(context, null));

    // Lax: the way back from a provider is a plain navigation from another site.
    private static CookieOptions Dress(HttpContext context, TimeSpan? life) =>
        new() { HttpOnly = true, Secure = context.Request.IsHttps, SameSite = SameSiteMode.Lax, Path = "/", MaxAge = life };

    private IDataProtector Protector<T>(string name) => protection.CreateProtector("Talaia.Web.Access.External", typeof(T).Name, name);
}
