using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Talaia.Access.ExternalLogins;
using Talaia.Access.Sessions;
using Talaia.Kernel.Languages;
using Talaia.Web.Hosting;

namespace Talaia.Web.Access.External;

/// <summary>
/// OpenID Connect with an authorization code, PKCE and a nonce, by the framework's handler. It keeps nobody signed in: whom it shows us arrives as by any
/// other provider, known by issuer and subject.
/// </summary>
internal static class OpenIdDoor
{
    /// <summary>To be registered with the provider.</summary>
    public const string Return = "/entreu/oidc";

    private const string LanguageItem = "language";
    private const string ReturnItem = "returnTo";
    private const string PersonItem = "person";

    public static void Add(IServiceCollection services, OpenIdSettings settings)
    {
        services.AddAuthentication().AddOpenIdConnect(OpenIdSettings.Provider, null, options =>
        {
            options.Authority = settings.Authority;
            options.RequireHttpsMetadata = settings.Authority.StartsWith("https:", StringComparison.Ordinal);
            options.ClientId = settings.ClientId;
            options.ClientSecret = settings.ClientSecret;
            options.CallbackPath = Return;
            options.SignInScheme = Doors.Half; // asked for, and never reached: OnTicketReceived answers
            options.ResponseType = OpenIdConnectResponseType.Code;
            options.ResponseMode = OpenIdConnectResponseMode.Query; // a form posted from another site would bring no Lax cookie
            options.UsePkce = true;
            options.SaveTokens = false;
            options.GetClaimsFromUserInfoEndpoint = false;
            options.MapInboundClaims = false;
            options.ClaimActions.Clear(); // they take `iss` and `amr` away
            options.RemoteAuthenticationTimeout = Journey.Longest;
            options.TokenValidationParameters.ClockSkew = TimeSpan.FromMinutes(1);
            Dress(options.NonceCookie, "talaia.nonce.");
            Dress(options.CorrelationCookie, "talaia.way.oidc.");
            options.Events = new OpenIdConnectEvents
            {
                OnRedirectToIdentityProvider = context =>
                {
                    context.ProtocolMessage.RedirectUri = context.HttpContext.RequestServices.GetRequiredService<SiteAddress>().Of(context.Request) + Return;
                    return Task.CompletedTask;
                },
                OnAccessDenied = context => RefuseAsync(context, context.Properties, Refusal.Cancelled),
                OnRemoteFailure = context => RefuseAsync(context, context.Properties, Reason(context)),
                OnTicketReceived = context => ArriveAsync(context, settings),
            };
        });
        services.AddOptions<OpenIdConnectOptions>(OpenIdSettings.Provider).Configure<IHttpClientFactory>((options, clients) => options.Backchannel = clients.CreateClient(OpenIdSettings.Provider));
    }

    public static AuthenticationProperties Carry(Journey journey, Links to)
    {
        var carried = new AuthenticationProperties { RedirectUri = journey.Person is null ? to.ProviderArrival() : to.OwnProvider() };
        carried.Items[LanguageItem] = journey.Language;
        carried.Items[ReturnItem] = journey.ReturnTo;
        carried.Items[PersonItem] = journey.Person?.ToString();
        return carried;
    }

    /// <summary>The provider did not answer, or its discovery document cannot be read.</summary>
    public static bool IsSilence(Exception? failure) =>
        failure is InvalidOperationException or HttpRequestException or OperationCanceledException or IOException || (failure?.InnerException is { } inner && IsSilence(inner));

    private static async Task ArriveAsync(TicketReceivedContext context, OpenIdSettings settings)
    {
        var (services, person) = (context.HttpContext.RequestServices, context.Principal!);
        if (person.FindFirst("iss")?.Value is not { Length: > 0 } issuer || person.FindFirst("sub")?.Value is not { Length: > 0 and <= 255 } subject)
        {
            await RefuseAsync(context, context.Properties, Refusal.Refused);
            return;
        }

        // RFC 8176: `mfa` says that more than one factor was asked for.
        var isTwo = settings.IsTwoFactors || person.HasClaim("amr", "mfa");
        var login = await services.GetRequiredService<MakeLoginKey>().RunAsync(OpenIdSettings.Provider, $"{issuer}\n{subject}", context.HttpContext.RequestAborted);
        var items = context.Properties!.Items;
        services.GetRequiredService<SealedCookies>().Write(context.HttpContext, Arrival.Cookie, new Arrival(
            login.Provider, login.Key, Short(person.FindFirst("name")?.Value), isTwo ? SignInMethod.OpenId : SignInMethod.OpenIdAlone, null, null, null,
            items[ReturnItem], Guid.TryParse(items[PersonItem], out var id) ? id : null), Arrival.Longest);
        context.Response.Redirect(context.ReturnUri!);
        context.HandleResponse();
    }

    private static string Short(string? name) => name is null ? "" : name.Length <= 200 ? name : name[..200];

    private static string Reason(RemoteFailureContext context) =>
        context.Properties is null || context.Failure?.Message.StartsWith("Correlation failed", StringComparison.Ordinal) == true ? Refusal.Stray
        : context.Failure is OpenIdConnectProtocolException || context.Failure?.GetType().Namespace?.StartsWith("Microsoft.IdentityModel", StringComparison.Ordinal) == true ? Refusal.Refused
        : IsSilence(context.Failure) ? Refusal.Unavailable
        : Refusal.Refused;

    private static Task RefuseAsync<TOptions>(HandleRequestContext<TOptions> context, AuthenticationProperties? carried, string reason)
        where TOptions : AuthenticationSchemeOptions
    {
        var language = carried?.Items.TryGetValue(LanguageItem, out var code) == true && Language.TryParse(code, out var known) ? known : PageFrames.Preferred(context.HttpContext);
        context.Response.Redirect(new Links(language).ProviderRefused(OpenIdSettings.Provider, reason));
        context.HandleResponse();
        return Task.CompletedTask;
    }

    private static void Dress(CookieBuilder cookie, string name)
    {
        (cookie.Name, cookie.SameSite, cookie.SecurePolicy, cookie.HttpOnly, cookie.Path) = (name, SameSiteMode.Lax, CookieSecurePolicy.SameAsRequest, true, "/");
    }
}
