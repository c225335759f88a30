using Talaia.Kernel.Languages;

namespace Talaia.Metamodel.Exchange;

/// <summary>A place in the folders in which a model's makers keep it: a folder, or what stands in one. Null is what the file does not tell.</summary>
/// <param name="Of">Id of the element, relation or view that stands here; null for a folder.</param>
public sealed record ModelFolder(string? Of = null)
{
    public LocalizedText? Name { get; init; }
    public LocalizedText? Description { get; init; }

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<ModelFolder>? Items { get; init; }

    /// <summary>The same folders with other identifiers.</summary>
    /// <param name="id">Null for what is not there: it is left out, and what stands inside it moves up.</param>
    internal static IReadOnlyList<ModelFolder> WithIds(IReadOnlyList<ModelFolder> folders, Func<string, string?> id)
    {
        var made = new List<ModelFolder>(folders.Count);
        foreach (var folder in folders)
        {
            var items = folder.Items is null ? null : WithIds(folder.Items, id);
            if (folder.Of is null)
                made.Add(folder with { Items = items });
            else if (id(folder.Of) is { } known)
                made.Add(folder with { Of = known, Items = items });
            else
                made.AddRange(items ?? []);
        }

        return made;
    }
}
