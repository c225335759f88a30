namespace Talaia.Access.Sessions;

/// <summary>By what somebody has shown who they are.</summary>
public static class SignInMethod
{
    public const string Passkey = "passkey";
    public const string Link = "link";
    public const string LinkAndCode = "link-code";
    public const string Password = "password";
    public const string PasswordAndCode = "password-code";

    /// <summary>What it is called once the code of the second factor was right; null for a method that asks for none.</summary>
    public static string? WithCode(string method) => method switch
    {
        Link => LinkAndCode,
        Password => PasswordAndCode,
        _ => null,
    };

    public static bool IsByPassword(string method) => method is Password or PasswordAndCode;
}
