using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Talaia.Access.Accounts;
using Talaia.Access.Sessions;
using Talaia.Consultation.Invitations;
using Talaia.Kernel.Access;
using Talaia.Web.Hosting;

namespace Talaia.Web.Access;

/// <summary>The cookies by which the site knows people again. That of an account holds the key of a session and nothing else; that of a personal link holds what the link opens.</summary>
internal static class Doors
{
    public const string Account = "account";
    public const string Link = "link";

    /// <summary>Somebody whose password or mailed link was right and who still owes the code of the second factor.</summary>
    public const string Half = "half";
    public const string Key = "talaia:key";

    private const string AccountCookie = "talaia.person";
    private const string LinkCookie = "talaia.link";

    private static readonly (string Scheme, string Name)[] Names =
        [(Account, AccountCookie), (Link, LinkCookie), (Half, "talaia.half"), (IdentityConstants.TwoFactorUserIdScheme, "talaia.passkey")];

    public static IServiceCollection AddDoors(this IServiceCollection services)
    {
        services.AddAuthentication("talaia")
            .AddPolicyScheme("talaia", null, policy => policy.ForwardDefaultSelector = context => context.Request.Cookies.ContainsKey(context.RequestServices.GetRequiredService<SiteCookies>().NameOf(LinkCookie)) ? Link : Account)
            .AddCookie(Account, cookie =>
            {
                Dress(cookie);
                cookie.SlidingExpiration = false;
                cookie.Events.OnValidatePrincipal = KnowAsync;
            })
            .AddCookie(Link, cookie =>
            {
                Dress(cookie);
                cookie.ExpireTimeSpan = TimeSpan.FromHours(12);
                cookie.SlidingExpiration = true;
                cookie.Events.OnValidatePrincipal = StandAsync;
            })
            .AddCookie(Half, DressBriefly)
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme, DressBriefly);
        foreach (var (scheme, name) in Names)
            services.AddOptions<CookieAuthenticationOptions>(scheme).Configure<SiteCookies>((cookie, cookies) => cookies.Dress(cookie.Cookie, name));
        services.AddOptions<CookieAuthenticationOptions>(Account).Configure<SessionTimes>((cookie, times) => cookie.ExpireTimeSpan = times.Longest);
        new IdentityBuilder(typeof(Account), services).AddSignInManager();
        services.Configure<IdentityPasskeyOptions>(passkeys =>
        {
            // A passkey is both factors: the device, and the finger, face or number that opens it; and it is found without an address being typed.
            passkeys.UserVerificationRequirement = "required";
            passkeys.ResidentKeyRequirement = "required";
        });
        services.AddDataProtection().SetApplicationName("Talaia");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider =>
            new ConfigureOptions<KeyManagementOptions>(keys => keys.XmlRepository = new KeyShelf(provider.GetRequiredService<IServiceScopeFactory>())));
        return services.AddScoped<EnterAs>().AddScoped<OwnAccountPage>();
    }

    private static void Dress(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Events.OnRedirectToLogin = SignInEndpoints.ChallengeAsync;
        cookie.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }

    /// <summary>Who came by a personal link stays as long as the link opens: revoked, it opens nothing, not even a page that is open already. Who answers for a town stays as long as they are of the office.</summary>
    private static async Task StandAsync(CookieValidatePrincipalContext context)
    {
        var http = context.HttpContext;
        if (context.Principal?.FindFirstValue(Claims.Behalf) is { } account && await http.AuthenticateAsync(Account) is { Principal: { } person } && person.Actor() == account && person.May(Permission.RunWaves))
            return;
        if (Guid.TryParse(context.Principal?.FindFirstValue(Claims.Link), out var link) && await http.RequestServices.GetRequiredService<FindInvitation>().StandsAsync(link, HttpMethods.IsGet(http.Request.Method), http.RequestAborted))
            return;
        context.RejectPrincipal();
        await http.SignOutAsync(Link);
    }

    private static void DressBriefly(CookieAuthenticationOptions cookie)
    {
        Dress(cookie);
        cookie.Cookie.SameSite = SameSiteMode.Strict;
        cookie.ExpireTimeSpan = TimeSpan.FromMinutes(10);
        cookie.SlidingExpiration = false;
    }

    // Who the person is and may do is read anew, not taken from the cookie.
    private static async Task KnowAsync(CookieValidatePrincipalContext context)
    {
        var http = context.HttpContext;
        var session = context.Principal?.FindFirstValue(Key) is { } key
            ? await http.RequestServices.GetRequiredService<FindSession>().RunAsync(key, http.RequestAborted)
            : null;
        if (session is null)
        {
            context.RejectPrincipal();
            return;
        }

        http.Features.Set(session);
        context.ReplacePrincipal(Claims.Of(session));
    }
}
