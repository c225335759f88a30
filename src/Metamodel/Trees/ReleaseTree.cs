using Talaia.Kernel.Languages;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Quality;
using Talaia.Metamodel.Releases;

namespace Talaia.Metamodel.Trees;

/// <summary>
/// A release as a tree in memory, to be asked without the database. A release never changes, so its tree stays true for as long as it is kept.
/// </summary>
public sealed class ReleaseTree
{
    private readonly Dictionary<string, int> _places;
    private readonly ILookup<string, ElementFacts> _children;
    private readonly ILookup<string, ElementFacts> _requiredBy;
    private readonly Dictionary<string, int> _pieces = [];

    /// <param name="elements">In tree order: parents before their children.</param>
    public ReleaseTree(ReleaseRow release, IReadOnlyList<ElementFacts> elements)
    {
        (Release, Elements) = (release, elements);
        _places = elements.Select((element, at) => (element.Code, at)).ToDictionary(pair => pair.Code, pair => pair.at, StringComparer.Ordinal);
        _children = elements.ToLookup(element => element.ParentCode ?? "", StringComparer.Ordinal);
        _requiredBy = elements.SelectMany(element => element.RequiredCodes.Select(code => (code, element))).ToLookup(pair => pair.code, pair => pair.element, StringComparer.Ordinal);
        foreach (var element in elements.Reverse())
        {
            var own = _pieces[element.Code] = _pieces.GetValueOrDefault(element.Code) + (element.Level == ElementLevel.Piece ? 1 : 0);
            if (element.ParentCode is { } parent)
                _pieces[parent] = _pieces.GetValueOrDefault(parent) + own;
        }
    }

    public ReleaseRow Release { get; }

    /// <summary>Elements that may be one, by their Catalan names; looked for once.</summary>
    internal IReadOnlyList<Twin> Twins => field ??= Quality.Twins.Of([.. Elements.Select(element => (element.Code, element.Name.In(Language.Catalan.Code)))]);

    /// <summary>In tree order.</summary>
    public IReadOnlyList<ElementFacts> Elements { get; }

    /// <summary>The same, shorter; made once.</summary>
    public IReadOnlyList<ElementRow> Rows => field ??= [.. Elements.Select(element => new ElementRow(element.Code, element.ParentCode, element.Level, element.Type, element.Name, element.Description))];

    /// <summary>Those of level 1.</summary>
    public IEnumerable<ElementFacts> Areas => _children[""];

    /// <summary>Types of the elements that stand on no level, as an imported model calls them; looked for once.</summary>
    public IReadOnlyList<string> Types => field ??= [.. Elements.Where(element => element.Level == 0).Select(element => element.Type).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>What is wanting in the elements themselves, whatever else there is; looked for once.</summary>
    internal IReadOnlyList<QualityIssue> Wanting => field ??= [.. Coverage.Wanting(this)];

    public ElementFacts? Find(string code) => _places.TryGetValue(code, out var at) ? Elements[at] : null;

    /// <summary>Its place among <see cref="Elements"/>, from 0.</summary>
    public int PlaceOf(ElementFacts element) => _places[element.Code];

    public IEnumerable<ElementFacts> Children(string code) => _children[code];

    /// <summary>What must be in place before it, as far as the release has it.</summary>
    public IEnumerable<ElementFacts> Requires(ElementFacts element) => element.RequiredCodes.Select(Find).OfType<ElementFacts>();

    /// <summary>What asks for it.</summary>
    public IEnumerable<ElementFacts> RequiredBy(string code) => _requiredBy[code];

    /// <summary>Pieces at this element or below it.</summary>
    public int Pieces(string code) => _pieces.GetValueOrDefault(code);

    /// <summary>Its ancestors, from level 1 down to its parent.</summary>
    public IReadOnlyList<ElementFacts> Path(ElementFacts element)
    {
        var path = new List<ElementFacts>();
        for (var parent = element.ParentCode; parent is not null && Find(parent) is { } found; parent = found.ParentCode)
            path.Insert(0, found);
        return path;
    }

    /// <summary>The element of level 1 under which it stands; itself where it is one.</summary>
    public ElementFacts Area(ElementFacts element)
    {
        while (element.ParentCode is { } parent && Find(parent) is { } found)
            element = found;
        return element;
    }

    /// <summary>The element and all below it, in tree order.</summary>
    public IEnumerable<ElementFacts> Family(string code)
    {
        var open = new Stack<ElementFacts>(Find(code) is { } root ? [root] : []);
        while (open.TryPop(out var element))
        {
            yield return element;
            foreach (var child in Children(element.Code).Reverse())
                open.Push(child);
        }
    }
}
