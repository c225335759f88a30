using Talaia.Metamodel.Exchange;

namespace Talaia.Metamodel.Diff;

/// <summary>The elements of a document by any identifier that it gives them; the own identifier comes before the code, and both before foreign ones.</summary>
internal sealed class KnownElements
{
    private readonly Dictionary<string, List<ModelElement>> _own = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ModelElement>> _codes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ModelElement>> _foreign = new(StringComparer.Ordinal);

    public KnownElements(ModelDocument document)
    {
        foreach (var element in document.Elements)
        {
            Add(_own, element.Id, element);
            if (element.Code is { } code)
                Add(_codes, code, element);
            foreach (var value in element.ForeignIds.Select(id => id.Value.Trim()).Distinct())
                Add(_foreign, value, element);
        }
    }

    /// <summary>Several where an identifier is not unique; none where nothing is called so.</summary>
    public IReadOnlyList<ModelElement> Find(string id) =>
        _own.TryGetValue(id, out var found) || _codes.TryGetValue(id, out found) || _foreign.TryGetValue(id.Trim(), out found) ? found : [];

    private static void Add(Dictionary<string, List<ModelElement>> known, string id, ModelElement element)
    {
        if (!known.TryGetValue(id, out var elements))
            known[id] = elements = new(1);
        elements.Add(element);
    }
}
