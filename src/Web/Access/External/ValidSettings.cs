using Talaia.Kernel.Problems;

namespace Talaia.Web.Access.External;

/// <summary>How far a sign-in elsewhere is to be trusted, in the order of eIDAS (Regulation (EU) 910/2014, art. 8).</summary>
internal enum Assurance
{
    Low,
    Substantial,
    High,
}

/// <summary>The registration of this site with VÀLid, from `SignIn:Valid` and `TALAIA_SECRET_VALID` (see `docs/settings.md`).</summary>
/// <param name="Base">Scheme and host of the addresses of OAuth, without a slash at the end.</param>
/// <param name="RestBase">Those of the user's data.</param>
/// <param name="Minimum">The least assurance that lets anybody in.</param>
internal sealed record ValidSettings(string Base, string RestBase, string ClientId, string ClientSecret, Assurance Minimum)
{
    /// <summary>Short name of the provider, in addresses and data.</summary>
    public const string Provider = "valid";

    /// <summary>How people know it, in every language.</summary>
    public const string Name = "VÀLid";

    public const string Production = "https://valid.aoc.cat";

    /// <returns>Null where the site is not registered.</returns>
    /// <exception cref="EnvironmentException">`bad-setting`.</exception>
    public static ValidSettings? From(IConfiguration configuration)
    {
        var section = configuration.GetSection("SignIn:Valid");
        var secret = configuration["TALAIA_SECRET_VALID"] ?? section["ClientSecret"];
        if (string.IsNullOrEmpty(section["ClientId"]))
            return null;
        if (string.IsNullOrEmpty(secret))
            throw Bad("SignIn:Valid:ClientId is set, but TALAIA_SECRET_VALID is not.");
        var where = ProviderAddress.Read("SignIn:Valid:Base", section["Base"] ?? Production);
        if (!Enum.TryParse<Assurance>(section["MinimumAssurance"] ?? nameof(Assurance.Substantial), ignoreCase: true, out var minimum) || !Enum.IsDefined(minimum))
            throw Bad("SignIn:Valid:MinimumAssurance is low, substantial or high.");
        return new ValidSettings(where, section["RestBase"] is { Length: > 0 } rest ? ProviderAddress.Read("SignIn:Valid:RestBase", rest) : where, section["ClientId"]!, secret, minimum);
    }

    private static EnvironmentException Bad(string message) => new("bad-setting", message);
}
