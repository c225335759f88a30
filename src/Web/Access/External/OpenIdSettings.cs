using Talaia.Kernel.Languages;
using Talaia.Kernel.Problems;

namespace Talaia.Web.Access.External;

/// <summary>The OpenID Connect provider of the office, from `SignIn:OpenId` and `TALAIA_SECRET_OPENID` (see `docs/settings.md`).</summary>
/// <param name="Authority">Where its discovery document stands, without `/.well-known/openid-configuration`.</param>
/// <param name="Names">What people call it, by language code.</param>
/// <param name="IsTwoFactors">The provider asks everybody for more than one factor, also where its tokens do not say so.</param>
internal sealed record OpenIdSettings(string Authority, string ClientId, string ClientSecret, IReadOnlyDictionary<string, string> Names, bool IsTwoFactors)
{
    /// <inheritdoc cref="ValidSettings.Provider"/>
    public const string Provider = "oidc";

    /// <summary>The name in the language, or in the first that has one; the host of the provider where none has.</summary>
    public string NameIn(Language language) =>
        Language.Fallback(language.Code).Select(code => Names.GetValueOrDefault(code)).FirstOrDefault(name => !string.IsNullOrWhiteSpace(name)) ?? new Uri(Authority).Host;

    /// <inheritdoc cref="ValidSettings.From"/>
    public static OpenIdSettings? From(IConfiguration configuration)
    {
        var section = configuration.GetSection("SignIn:OpenId");
        var secret = configuration["TALAIA_SECRET_OPENID"] ?? section["ClientSecret"];
        if (string.IsNullOrEmpty(section["Authority"]))
            return null;
        if (string.IsNullOrEmpty(section["ClientId"]) || string.IsNullOrEmpty(secret))
            throw new EnvironmentException("bad-setting", "SignIn:OpenId:Authority is set, but SignIn:OpenId:ClientId or TALAIA_SECRET_OPENID is not.");
        var names = section.GetSection("Name").GetChildren().ToDictionary(child => child.Key, child => child.Value ?? "", StringComparer.Ordinal);
        return new OpenIdSettings(ProviderAddress.Read("SignIn:OpenId:Authority", section["Authority"]!), section["ClientId"]!, secret, names, section.GetValue("IsTwoFactors", false));
    }
}
