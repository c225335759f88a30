using Talaia.Reports.Documents;

namespace Talaia.Reports.Composition;

/// <summary>The numbered evidence of a document while it is composed: the same thing keeps its number wherever it is cited.</summary>
internal sealed class Citations
{
    private readonly Dictionary<string, Reference> _references = [];

    public IReadOnlyList<Reference> All => [.. _references.Values.OrderBy(reference => reference.Number)];

    /// <param name="key">What makes two references the same.</param>
    public Cite To(string key, string text, Hyperlink? link, DateOnly? date = null)
    {
        if (!_references.TryGetValue(key, out var reference))
            _references[key] = reference = new Reference(_references.Count + 1, text, link, date);
        return new Cite(reference.Number);
    }
}
