using Talaia.Kernel.Access;
using Talaia.Kernel.Languages;
using Talaia.Territory.People;
using Talaia.Web.Access;
using Talaia.Web.Hosting;

namespace Talaia.Web.Languages;

/// <summary>The reader chooses a language in the switcher: the choice is kept in a cookie, and with the account of who is signed in.</summary>
internal static class LanguageChoiceEndpoints
{
    public static void Map(RouteGroupBuilder site) => site.MapGet("/llengua", ChooseAsync).AllowAnonymous();

    private static async Task<IResult> ChooseAsync(string lang, string? torna, HttpContext context, ChooseLanguage choose)
    {
        var language = Language.Parse(lang);
        context.Response.Headers.CacheControl = "no-store";

        // Another site that links or embeds this address makes nobody's choice.
        if (context.Request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none")
        {
            LanguageCookie.Keep(context, language);
            if (context.User.May(Permission.KeepAccount))
                await choose.RunAsync(context.User.PersonId(), language, context.User.Actor(), context.RequestAborted);
        }

        return Results.LocalRedirect(Translated(torna, language));
    }

    /// <summary>The same address in this language; home where it is none of this site's.</summary>
    private static string Translated(string? address, Language language)
    {
        var parts = address?.Split('/', 3);
        return parts is ["", var first, ..] && Language.TryParse(first, out _) && ListAddress.IsPlain(address!) && !address!.Contains('\\', StringComparison.Ordinal)
            ? $"/{language.Code}/{(parts.Length > 2 ? parts[2] : "")}"
            : new Links(language).Home();
    }
}
