namespace Talaia.Web.Statements;

/// <summary>Who publishes the site, as the law asks it to be told (Law 34/2002, article 10), from the settings of the installation. Nothing is made up where one is not set.</summary>
internal sealed class Publisher(IConfiguration configuration)
{
    /// <summary>Name of the administration; null where it is not set.</summary>
    public string? Name => Set("TALAIA_PUBLISHER_NAME");

    /// <summary>Its tax number; null where it is not set.</summary>
    public string? TaxNumber => Set("TALAIA_PUBLISHER_TAX_NUMBER");

    /// <summary>Postal address; null where it is not set.</summary>
    public string? Address => Set("TALAIA_PUBLISHER_ADDRESS");

    private string? Set(string setting) => configuration[setting] is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
}
