namespace Talaia.Drawing.Tests.Maps;

/// <summary>The real map: beside the tests when the repository has it, else in the folder that TALAIA_SHARED_DATA names.</summary>
internal static class Catalonia
{
    private static readonly Lazy<MapGeometry> Read = new(() =>
    {
        using var file = File.OpenRead(Path);
        return MapGeometry.Read(file);
    });

    public static MapGeometry Map => Read.Value;

    private static string Path
    {
        get
        {
            var beside = System.IO.Path.Combine(AppContext.BaseDirectory, "catalunya.topo.json");
            return File.Exists(beside)
                ? beside
                : System.IO.Path.Combine(
                    Environment.GetEnvironmentVariable("TALAIA_SHARED_DATA") ?? throw new InvalidOperationException("No map: set TALAIA_SHARED_DATA."),
                    "catalunya.topo.json");
        }
    }

    /// <summary>An index for each municipality, the same each time; about one in seven gives no answer.</summary>
    public static Dictionary<string, double?> Values { get; } = Map.Municipalities
        .Select((municipality, i) => (municipality.Code, Value: i % 7 == 0 ? (double?)null : int.Parse(municipality.ComarcaCode) * 13 % 60 + i * 37 % 31 + 10))
        .ToDictionary(pair => pair.Code, pair => pair.Value);
}
