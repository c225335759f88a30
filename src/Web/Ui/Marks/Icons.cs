namespace Talaia.Web.Ui;

/// <summary>
/// The one set of icons, drawn by us on a grid of twenty: lines of the width of the letters beside them, round ends, no fill. Only those in use stand here;
/// they travel in the page, so that none is fetched.
/// </summary>
public static class Icons
{
    private static readonly Dictionary<string, string> Paths = new()
    {
        ["search"] = "M8.5 2.5a6 6 0 1 1 0 12 6 6 0 0 1 0-12M13 13l5 5",
        ["menu"] = "M2.5 5h15M2.5 10h15M2.5 15h15",
        ["download"] = "M10 2.5v10M5.5 8.5 10 13l4.5-4.5M3 17.5h14",
        ["columns"] = "M2.5 3.5h15v13h-15zM7.5 3.5v13M12.5 3.5v13",
        ["refresh"] = "M16.5 10a6.5 6.5 0 1 1-2-4.7M16.5 2.5v3.6h-3.6",
        ["check"] = "m3.5 10.5 4.5 4.5L17 5.5",
    };

    /// <summary>The names of all.</summary>
    public static IEnumerable<string> All => Paths.Keys;

    /// <exception cref="KeyNotFoundException">There is no icon of this name.</exception>
    public static string PathOf(string name) => Paths[name];
}
