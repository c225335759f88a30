using System.Globalization;
using System.Xml;
using Talaia.Kernel.Foreign;

namespace Talaia.Metamodel.Exchange.ArchiMate;

/// <summary>
/// Identifiers as the schema wants them: an XML name without colon, once in the whole file. One that is so already is kept; another is written as a name and
/// stands itself in the property `talaia:id`.
/// </summary>
internal sealed class WrittenIds
{
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _elements = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _relations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _views = new(StringComparer.Ordinal);

    public WrittenIds(ModelDocument document)
    {
        Elements = [.. document.Elements.Select(element => New(element.Id, _elements))];
        Relations = [.. document.Relations.Select(relation => New(relation.Id, _relations))];
        Views = [.. document.Views.Select(view => New(view.Id, _views))];
    }

    /// <summary>Written identifiers in the order of the document's elements.</summary>
    public IReadOnlyList<string> Elements { get; }

    public IReadOnlyList<string> Relations { get; }

    public IReadOnlyList<string> Views { get; }

    public string? Element(string? id) => id is null ? null : _elements.GetValueOrDefault(id);

    public string? Relation(string? id) => id is null ? null : _relations.GetValueOrDefault(id);

    /// <summary>An element or a relation: a relation may end at either.</summary>
    public string? Concept(string? id) => Element(id) ?? Relation(id);

    public string? View(string id) => _views.GetValueOrDefault(id);

    /// <summary>A name that nothing else in the file has.</summary>
    public string New(string wanted)
    {
        var name = Name(wanted);
        if (_used.Add(name))
            return name;
        var number = _numbers.GetValueOrDefault(name, 1);
        string free;
        do
            free = string.Create(CultureInfo.InvariantCulture, $"{name}-{++number}");
        while (!_used.Add(free));
        _numbers[name] = number;
        return free;
    }

    private string New(string id, Dictionary<string, string> known)
    {
        var written = New(id);
        known.TryAdd(id, written);
        return written;
    }

    private static string Name(string wanted)
    {
        if (wanted.Length == 0)
            return "id";
        var name = XmlConvert.EncodeLocalName(XmlSafe.Of(wanted))!;
        return name.StartsWith("_x", StringComparison.Ordinal) && !wanted.StartsWith('_') ? "id-" + XmlConvert.EncodeLocalName("i" + XmlSafe.Of(wanted))![1..] : name;
    }
}
