using System.CommandLine;
using Talaia.House.Composition;

namespace Talaia.Cli.Shell;

/// <summary>The options that every verb takes: where the data is, and whether errors are printed as JSON.</summary>
internal static class Settings
{
    private static readonly Option<string?> Data = new("--data") { Description = "Data folder (default: TALAIA_DATA, else ./var).", Recursive = true };
    private static readonly Option<string?> Db = new("--db") { Description = "Database connection (default: TALAIA_DB, else SQLite in the data folder).", Recursive = true };
    private static readonly Option<bool> JsonOutput = new("--json") { Description = "Print the result, or the error, as JSON.", Recursive = true };

    public static void AddTo(RootCommand root)
    {
        root.Options.Add(Data);
        root.Options.Add(Db);
        root.Options.Add(JsonOutput);
    }

    public static HouseSettings Of(ParseResult parsed) => HouseSettings.From(parsed.GetValue(Data), parsed.GetValue(Db));

    public static bool Json(ParseResult parsed) => parsed.GetValue(JsonOutput);
}
