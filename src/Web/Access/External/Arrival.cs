using Talaia.Access.ExternalLogins;

namespace Talaia.Web.Access.External;

/// <summary>Somebody whom a provider has shown us, before it is decided what that opens. Carried by their browser, sealed, for five minutes; holds no NIF.</summary>
/// <param name="Key">As <see cref="ExternalLogin.Key"/>.</param>
/// <param name="Name">As the provider writes it; may be empty.</param>
/// <param name="Method">As the session will keep it: <see cref="Talaia.Access.Sessions.SignInMethod"/>.</param>
/// <param name="CompanyId">Tax number of the body that the person works for, as its certificate says.</param>
/// <param name="Token">By which the session at the provider is ended on signing out.</param>
/// <param name="Person">Who wants to bind the identity; null for who wants to enter.</param>
internal sealed record Arrival(
    string Provider, string Key, string Name, string Method, string? CompanyId, string? CompanyName, string? Token, string? ReturnTo, Guid? Person)
{
    public const string Cookie = "talaia.arrival";

    public static TimeSpan Longest { get; } = TimeSpan.FromMinutes(5);

    public ExternalLogin Login => new(Provider, Key);
}

/// <summary>The token of the provider by which somebody has signed in here, to end its session too.</summary>
internal sealed record Elsewhere(string Token)
{
    public const string Cookie = "talaia.elsewhere";
}
