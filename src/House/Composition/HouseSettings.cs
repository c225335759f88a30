namespace Talaia.House.Composition;

/// <summary>What an installation must know before anything else.</summary>
/// <param name="DataFolder">Where the embedded database, keys and outgoing mail are kept.</param>
/// <param name="Connection">A PostgreSQL connection string, a SQLite one, or null for the embedded database in the data folder.</param>
public sealed record HouseSettings(string DataFolder, string? Connection = null)
{
    public bool IsPostgres => Connection?.Contains("Host=", StringComparison.OrdinalIgnoreCase) == true;

    public string EffectiveConnection => Connection ?? $"Data Source={Path.Combine(DataFolder, "talaia.db")}";

    /// <summary>From the options of the command line, else from `TALAIA_DATA` and `TALAIA_DB`, else the folder `var`.</summary>
    public static HouseSettings From(string? dataFolder, string? connection)
    {
        var folder = Given(dataFolder) ?? Given(Environment.GetEnvironmentVariable("TALAIA_DATA")) ?? "var";
        return new HouseSettings(Path.GetFullPath(folder), Given(connection) ?? Given(Environment.GetEnvironmentVariable("TALAIA_DB")));
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
