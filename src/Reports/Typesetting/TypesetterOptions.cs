namespace Talaia.Reports.Typesetting;

/// <summary>How documents are set as PDF.</summary>
public sealed record TypesetterOptions
{
    /// <summary>Where the worker, its template, fonts and packages stand.</summary>
    public string Folder { get; init; } = Path.Combine(AppContext.BaseDirectory, "typesetting");

    public string Node { get; init; } = "node";

    /// <summary>How many documents are set at once; each is a process of its own, started when first needed.</summary>
    public int Workers { get; init; } = 2;

    /// <summary>How long one document may take before its worker is ended.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>A worker that has grown past this is replaced after its document.</summary>
    public int MaxMemoryMegabytes { get; init; } = 512;
}
