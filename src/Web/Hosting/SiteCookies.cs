namespace Talaia.Web.Hosting;

/// <summary>
/// How cookies that open something are called and kept. Where the site's address is of TLS they carry the prefix `__Host-`: the browser then takes them from this
/// very host over TLS only, and no neighbour under the same domain can plant one. Without TLS (a trial on loopback) browsers refuse that prefix, so it is left out.
/// </summary>
internal sealed class SiteCookies(IConfiguration configuration)
{
    private const string Prefix = "__Host-";

    private readonly bool _isTls = SiteAddress.Given(configuration)?.Scheme == Uri.UriSchemeHttps;

    public string NameOf(string plain) => _isTls ? Prefix + plain : plain;

    /// <summary>Names the cookie; seen by no script, sent over TLS only where there is TLS.</summary>
    public void Dress(CookieBuilder cookie, string plain)
    {
        cookie.Name = NameOf(plain);
        cookie.HttpOnly = true;
        cookie.Path = "/";
        cookie.SecurePolicy = _isTls ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
    }

    /// <summary>What a cookie is called on the page about cookies.</summary>
    public static string Plain(string name) => name.StartsWith(Prefix, StringComparison.Ordinal) ? name[Prefix.Length..] : name;
}
