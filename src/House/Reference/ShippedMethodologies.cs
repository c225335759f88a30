using Talaia.Innovation.Methodologies;

namespace Talaia.House.Reference;

/// <summary>The methodologies that ship with the platform, read when first asked for and kept.</summary>
internal static class ShippedMethodologies
{
    public static KnownMethodologies Read()
    {
        var files = Directory.GetFiles(ShippedData.PathOf("methodologies"), "*.yaml").Order(StringComparer.Ordinal)
            .Select(path => (Name: Path.GetFileName(path), Content: (Stream)File.OpenRead(path))).ToList();
        try
        {
            return KnownMethodologies.Read(files);
        }
        finally
        {
            files.ForEach(file => file.Content.Dispose());
        }
    }
}
