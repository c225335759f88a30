namespace Talaia.Access.ExternalLogins;

/// <summary>Somebody as another provider knows them. What the provider calls them (a NIF, a subject) is not kept: only a key made of it.</summary>
/// <param name="Provider">Short name of the provider, such as `valid`.</param>
/// <param name="Key">As <see cref="MakeLoginKey"/> makes it.</param>
public sealed record ExternalLogin(string Provider, string Key);
