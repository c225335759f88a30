namespace Talaia.Bench.Serving;

/// <summary>The built programs that are measured; `./bench` has built them in Release.</summary>
internal static class Programs
{
    public static string Web { get; } = In("Web", "Talaia.Web.dll");

    public static string Cli { get; } = In("Cli", "talaia.dll");

    private static string In(string project, string file) => Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", project, "release", file));
}
