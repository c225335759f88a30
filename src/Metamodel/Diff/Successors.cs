using Talaia.Kernel.Texts;
using Talaia.Metamodel.Exchange;

namespace Talaia.Metamodel.Diff;

/// <summary>
/// What came in the place of an element: properties `superseded by`, `replaced by`, `is replaced by` or `successor` of the element itself (several values, or one
/// with the identifiers separated by `|`, `;` or `,`), and `replaces` or `supersedes` of elements of the later document. In SKOS these are dct:isReplacedBy and
/// dct:replaces. The words `none` and `-` say that nothing came in its place.
/// </summary>
internal sealed class Successors
{
    private static readonly char[] Separators = ['|', ';', ','];
    private static readonly HashSet<string> Forward = ["supersededby", "replacedby", "isreplacedby", "successor", "successors"];
    private static readonly HashSet<string> Backward = ["replaces", "supersedes"];

    private readonly KnownElements _ofA;
    private readonly KnownElements _ofB;
    private readonly Dictionary<ModelElement, List<ModelElement>> _replacing = new(ReferenceEqualityComparer.Instance);

    public Successors(ModelDocument a, ModelDocument b)
    {
        (_ofA, _ofB) = (new KnownElements(a), new KnownElements(b));
        foreach (var element in b.Elements)
        {
            foreach (var replaced in Values(element, Backward).SelectMany(_ofA.Find))
            {
                if (!_replacing.TryGetValue(replaced, out var by))
                    _replacing[replaced] = by = new(1);
                by.Add(element);
            }
        }
    }

    /// <summary>The identifier of the one successor in the later document, or why there is none to move to. Successors of successors are followed.</summary>
    public (string? To, string? Why) Of(ModelElement removed, IReadOnlyDictionary<ModelElement, ModelPair> pairs)
    {
        var (found, unknown, none) = (new SortedSet<string>(StringComparer.Ordinal), new SortedSet<string>(StringComparer.Ordinal), false);
        var seen = new HashSet<ModelElement>(ReferenceEqualityComparer.Instance);
        var open = new Stack<ModelElement>([removed]);
        while (open.TryPop(out var element))
        {
            if (!seen.Add(element))
                continue;
            foreach (var later in _replacing.GetValueOrDefault(element) ?? [])
                found.Add(later.Id);
            foreach (var value in Values(element, Forward))
            {
                if (value.ToLowerInvariant() is "none" or "-")
                    none = true;
                else if (_ofB.Find(value) is [var later])
                    found.Add(later.Id);
                else if (_ofA.Find(value) is [var earlier] && pairs.TryGetValue(earlier, out var pair))
                    found.Add(pair.B.Id);
                else if (_ofA.Find(value) is [var alsoRemoved])
                    open.Push(alsoRemoved);
                else
                    unknown.Add(value);
            }
        }

        if (found.Count == 1 && unknown.Count == 0)
            return (found.Min, null);
        if (found.Count + unknown.Count > 1)
            return (null, "split: " + string.Join(", ", found.Concat(unknown).Take(20)));
        if (unknown.Count == 1)
            return (null, $"removed: its successor «{unknown.Min}» is not in the later file");
        return (null, none ? "removed: explicitly without successor" : "removed: no successor is told");
    }

    private static IEnumerable<string> Values(ModelElement element, HashSet<string> names) =>
        from property in element.Properties
        where property.Name.Length <= 40 && names.Contains(Letters(property.Name))
        from value in Whole(property.Value)
        select value;

    /// <summary>An address may hold a separator itself, so a value that is one is taken whole.</summary>
    private static string[] Whole(string value) =>
        value.Contains("://", StringComparison.Ordinal) && !value.Contains('|', StringComparison.Ordinal)
            ? [value.Trim()]
            : value.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Letters(string name) => string.Concat(Folding.Fold(name[(name.LastIndexOfAny(['/', '#', ':']) + 1)..]).Where(char.IsLetter));
}
