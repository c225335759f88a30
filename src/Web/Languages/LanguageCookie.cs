using Talaia.Kernel.Languages;

namespace Talaia.Web.Languages;

/// <summary>The cookie of the language that a reader has chosen; who has chosen none has none.</summary>
internal static class LanguageCookie
{
    public const string Name = "talaia.language";

    private static readonly TimeSpan Life = TimeSpan.FromDays(365);

    public static void Keep(HttpContext context, Language language) => context.Response.Cookies.Append(Name, language.Code, new CookieOptions
    {
        MaxAge = Life, HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, IsEssential = true, Path = "/",
    });

    public static Language? Of(HttpContext context) => Language.TryParse(context.Request.Cookies[Name], out var language) ? language : null;
}
