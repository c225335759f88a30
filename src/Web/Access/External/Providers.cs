using Talaia.Kernel.Languages;

namespace Talaia.Web.Access.External;

/// <summary>The providers by which this installation lets people in; none where nothing is set.</summary>
internal sealed record Providers(ValidSettings? Valid, OpenIdSettings? OpenId)
{
    /// <summary>Short names, in the order of the page.</summary>
    public IReadOnlyList<string> All { get; } =
        [.. new[] { Valid is null ? null : ValidSettings.Provider, OpenId is null ? null : OpenIdSettings.Provider }.OfType<string>()];

    public bool Has(string? provider) => provider is not null && All.Contains(provider);

    /// <summary>What people call a provider; its short name where it is no longer set.</summary>
    public string NameOf(string provider, Language language) => provider switch
    {
        ValidSettings.Provider => ValidSettings.Name,
        OpenIdSettings.Provider when OpenId is not null => OpenId.NameIn(language),
        _ => provider,
    };
}
