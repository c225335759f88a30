namespace Talaia.Metamodel.Exchange.ArchiMate;

/// <summary>The identifiers that a file holds and the references that it makes, compared at the end: a reference may stand before what it means.</summary>
internal sealed class Identifiers(WarningList warnings)
{
    private readonly HashSet<string> _all = new(StringComparer.Ordinal);
    private readonly HashSet<string> _concepts = new(StringComparer.Ordinal);
    private readonly List<(string Id, string From, int Line, bool Concept)> _references = [];

    /// <summary>The identifier of what stands here; one of our making where the file gives none.</summary>
    public string Take(string? id, int line, bool concept)
    {
        if (string.IsNullOrEmpty(id))
        {
            id = FormattableString.Invariant($"line-{line}");
            warnings.Add("missing-identifier", "what stands here has no identifier", line, null);
        }

        if (!_all.Add(id))
            warnings.Add("duplicate-identifier", $"the identifier «{id}» stands a second time", line, id);
        if (concept)
            _concepts.Add(id);
        return id;
    }

    /// <param name="concept">Whether it must mean an element or a relation, not just anything.</param>
    public void Refer(string? id, string from, int line, bool concept)
    {
        if (id is not null)
            _references.Add((id, from, line, concept));
    }

    public void Check()
    {
        foreach (var (id, from, line, concept) in _references)
        {
            if (!(concept ? _concepts : _all).Contains(id))
                warnings.Add("dangling-reference", $"«{from}» refers to «{id}», which is not in the file", line, from);
        }
    }
}
