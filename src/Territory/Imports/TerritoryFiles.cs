using Talaia.Kernel.Problems;

namespace Talaia.Territory.Imports;

/// <summary>A file of reference data under the name that problems call it by.</summary>
public sealed record TerritoryFile(string Name, Stream Content);

/// <summary>The files of the reference data; one that is null leaves its table as it is.</summary>
public sealed record TerritoryFiles(TerritoryFile? Municipalities = null, TerritoryFile? Comarcas = null, TerritoryFile? Bodies = null) : IDisposable
{
    /// <summary>The three files of a folder such as `data/territory`: `municipis.csv`, `comarques.csv`, `organismes.csv`.</summary>
    public static TerritoryFiles OpenFolder(string folder) => new(
        OpenFile(Path.Combine(folder, "municipis.csv")),
        OpenFile(Path.Combine(folder, "comarques.csv")),
        OpenFile(Path.Combine(folder, "organismes.csv")));

    /// <summary>One file, taken for what the first column of its header says.</summary>
    /// <exception cref="InputException">The first column is that of no file of the reference data.</exception>
    public static TerritoryFiles OpenOne(string path)
    {
        var start = new byte[64];
        int length;
        using (var file = File.OpenRead(path))
            length = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        var header = System.Text.Encoding.UTF8.GetString(start, 0, length).TrimStart('\ufeff');
        return header.Split(',')[0].Trim() switch
        {
            "codi6" => new TerritoryFiles(Municipalities: OpenFile(path)),
            "codi_comarca" => new TerritoryFiles(Comarcas: OpenFile(path)),
            "id" => new TerritoryFiles(Bodies: OpenFile(path)),
            _ => throw new InputException(new Problem("header", "the first column must be codi6, codi_comarca or id, in UTF-8", new Where(Path.GetFileName(path), 1))),
        };
    }

    public void Dispose()
    {
        Municipalities?.Content.Dispose();
        Comarcas?.Content.Dispose();
        Bodies?.Content.Dispose();
    }

    private static TerritoryFile OpenFile(string path) => new(Path.GetFileName(path), File.OpenRead(path));
}
