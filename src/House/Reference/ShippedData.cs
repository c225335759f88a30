using Talaia.Kernel.Problems;

namespace Talaia.House.Reference;

/// <summary>The reference data that ships beside the program: facts with their licence and source, in the folder `data`.</summary>
public static class ShippedData
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "data");

    /// <exception cref="EnvironmentException">The file did not come with the installation.</exception>
    public static string PathOf(string name)
    {
        var path = Path.Combine(Folder, name);
        return File.Exists(path) || Directory.Exists(path)
            ? path
            : throw new EnvironmentException("data-missing", $"The shipped file data/{name} is missing: install Talaia again, or build it from a whole checkout.");
    }

    public static FileStream Open(string name) => File.OpenRead(PathOf(name));
}
