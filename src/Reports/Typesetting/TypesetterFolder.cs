namespace Talaia.Reports.Typesetting;

/// <summary>What must stand in the typesetting folder.</summary>
internal static class TypesetterFolder
{
    /// <exception cref="TypesetterUnavailableException">Something is missing.</exception>
    public static void Check(TypesetterOptions options)
    {
        foreach (var part in new[] { "worker.mjs", "report.typ", "fonts", Path.Combine("node_modules", "@myriaddreamin", "typst-ts-node-compiler") })
        {
            var path = Path.Combine(options.Folder, part);
            if (!File.Exists(path) && !Directory.Exists(path))
            {
                throw new TypesetterUnavailableException(
                    $"PDFs cannot be made: «{path}» is missing. Build the program again with npm at hand, or copy its whole folder, `typesetting` included. Other formats are not affected.");
            }
        }
    }
}
