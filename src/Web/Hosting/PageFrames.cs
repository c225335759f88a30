using Microsoft.AspNetCore.Antiforgery;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Wording;
using Talaia.Web.Access;
using Talaia.Web.Languages;
using Talaia.Web.Ui;

namespace Talaia.Web.Hosting;

/// <summary>Makes the frame of a request: its language from the address, the navigation, who is signed in, the same page in the other languages.</summary>
internal static class PageFrames
{
    public static Frame Of(IServiceProvider services)
    {
        var context = services.GetRequiredService<IHttpContextAccessor>().HttpContext
            ?? throw new InvalidOperationException("A page is rendered only within a request.");
        var language = LanguageOf(context);
        var say = new Say(services.GetRequiredService<Texts>(), language);
        var to = new Links(language);
        var isOffice = context.Request.Path.StartsWithSegments($"/{language.Code}/oficina");
        var person = context.User.Identity is { IsAuthenticated: true, Name: { } name } ? name : null;
        return new Frame
        {
            Language = language,
            Home = isOffice ? to.Office() : to.Home(),
            Canonical = isOffice ? null : Absolute(context, context.Request.Path),
            AnyLanguage = isOffice ? null : Absolute(context, InAnyLanguage(context)),
            Translations = isOffice || HttpMethods.IsGet(context.Request.Method) ? Translations(context) : [],
            Navigation = Navigation.Of(context, say, to, isOffice),
            FooterLinks = Navigation.OfFooter(context.User, say, to),
            Elsewhere = !context.User.IsOfOffice() ? null : isOffice ? new Place(say["hosting.nav.public"], to.Home()) : new Place(say["hosting.nav.office"], to.Office()),
            Search = to.Search(),
            SearchSource = to.SearchSource(),
            ColorScheme = context.Request.Path.StartsWithSegments(to.Style()) ? context.Request.Query["aspecte"].ToString() switch { "clar" => "light", "fosc" => "dark", "paper" => "paper", _ => null } : null,
            Said = () => services.GetRequiredService<Toasts>().Take(context, say),
            SignIn = to.SignIn(),
            SignOut = person is null ? null : to.SignOut(),
            Person = person is null ? null : new Place(person, context.User.HasClaim(claim => claim.Type == Claims.Session) ? to.OwnAccount() : Navigation.OwnPage(context.User, to)),
            IsDemonstration = services.GetRequiredService<Installation>().IsDemonstration,
            AntiforgeryToken = () => services.GetRequiredService<IAntiforgery>().GetAndStoreTokens(context).RequestToken,
        };
    }

    public static Language LanguageOf(HttpContext context)
    {
        var first = context.Request.Path.Value?.Split('/', 3, StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
        return Language.TryParse(first, out var language) ? language : Preferred(context);
    }

    /// <summary>What the reader has chosen; else the first language of the browser's list that the platform has and the reader does not refuse; else Catalan.</summary>
    public static Language Preferred(HttpContext context) => LanguageCookie.Of(context) ??
        context.Request.GetTypedHeaders().AcceptLanguage
            .Where(wanted => wanted.Quality is not 0)
            .OrderByDescending(wanted => wanted.Quality ?? 1)
            .Select(wanted => wanted.Value.ToString().Split('-')[0])
            .Select(wanted => Language.All.FirstOrDefault(known => string.Equals(known.Code, wanted, StringComparison.OrdinalIgnoreCase)))
            .FirstOrDefault(known => known is not null) ?? Language.Catalan;

    private static List<Translation> Translations(HttpContext context)
    {
        var parts = (context.Request.Path.Value ?? "/").Split('/', 3);
        var rest = parts.Length > 2 ? "/" + parts[2] : "/";
        var here = context.Request.Path.ToUriComponent() + context.Request.QueryString.ToUriComponent();
        return [.. Language.All.Select(language => new Translation(language, Absolute(context, $"/{language.Code}{rest}") + context.Request.QueryString, new Links(language).ChooseLanguage(here)))];
    }

    /// <summary>The address without its language, where each reader is led to their own.</summary>
    private static PathString InAnyLanguage(HttpContext context)
    {
        var parts = (context.Request.Path.Value ?? "/").Split('/', 3);
        return "/" + (parts.Length > 2 ? parts[2] : "");
    }

    private static string Absolute(HttpContext context, PathString path) => $"{context.RequestServices.GetRequiredService<SiteAddress>().Seen(context.Request)}{context.Request.PathBase}{path}";
}
