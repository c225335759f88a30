namespace Talaia.Access.Sessions;

/// <summary>By what somebody has shown who they are.</summary>
public static class SignInMethod
{
    public const string Passkey = "passkey";
    public const string Link = "link";
    public const string LinkAndCode = "link-code";
    public const string Password = "password";
    public const string PasswordAndCode = "password-code";

    /// <summary>VÀLid, where it showed two factors: a certificate or idCAT Mòbil, with substantial assurance or more.</summary>
    public const string Valid = "valid";

    /// <summary>VÀLid by another method: one factor.</summary>
    public const string ValidAlone = "valid-alone";
    public const string ValidAndCode = "valid-code";

    /// <summary>The OpenID Connect provider of the installation, where it says that it asked for more than one factor.</summary>
    public const string OpenId = "oidc";
    public const string OpenIdAlone = "oidc-alone";
    public const string OpenIdAndCode = "oidc-code";

    /// <summary>What it is called once the code of the second factor was right; null for a method that asks for none.</summary>
    public static string? WithCode(string method) => method switch
    {
        Link => LinkAndCode,
        Password => PasswordAndCode,
        ValidAlone => ValidAndCode,
        OpenIdAlone => OpenIdAndCode,
        _ => null,
    };

    public static bool IsByPassword(string method) => method is Password or PasswordAndCode;
}
