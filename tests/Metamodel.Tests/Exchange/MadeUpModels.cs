using System.Text.Json;
using Talaia.Kernel.Languages;
using Talaia.Metamodel.Exchange;

namespace Talaia.Metamodel.Tests.Exchange;

/// <summary>Random documents, the same for the same seed, with the signs that formats stumble over.</summary>
internal sealed class MadeUpModels(int seed)
{
    private static readonly string[] Pieces =
    [
        "Aigua", "l·l", "a & b < c > d", "\"cita\"", "'", "=1+1", "_x0041_", "línia\nnova", "\r\n", "\t", "😀", "\\u0041", "\\", "]]>", "{}", "日本", "é", ",;", "|", "#", "@", "-- x",
    ];

    private static readonly string[] Ids = ["A", "id-1", "1", "1.2", "amb espai", "à", "a:b", "http://example.org/x/1", "_x0041_", "-", "line-1", "property-1", "x/y?z=1&w", "id-model", "%20", "<>", "A-2", "urn:x:1"];

    private static readonly JsonSerializerOptions Options = new() { Converters = { new LocalizedTextJson() }, WriteIndented = true };

    private static readonly string[] Types = ["BusinessActor", "Capability", "Grouping", "AndJunction", "area", "need", "piece", "Cosa pròpia", "Concept"];

    private readonly Random _random = new(seed);
    private readonly bool _dutch = seed % 3 == 0;

    /// <summary>A document as foreign files have it.</summary>
    public ModelDocument Any(bool views = true)
    {
        var ids = Ids.OrderBy(_ => _random.Next()).Take(1 + _random.Next(Ids.Length - 6)).ToList();
        var elements = ids.Select((id, i) => Element(id, ids, i)).ToList();
        if (_dutch)
            elements[0] = elements[0] with { Name = elements[0].Name.With("ca", "Gemeente") };
        var relations = Enumerable.Range(0, _random.Next(6)).Select(i => Relation(i, ids)).ToList();
        return new ModelDocument(Text(), elements, relations, views ? [.. Enumerable.Range(0, _random.Next(3)).Select(i => View(i, ids, relations))] : [], [])
        {
            Description = Text(),
            Properties = Properties(),
            TextLanguage = _dutch ? "nl" : "ca",
            Folders = views && _random.Next(2) == 0 ? [new ModelFolder { Name = new LocalizedText("Carpeta"), Items = [new ModelFolder(ids[0]), new ModelFolder { Name = new LocalizedText("Dins", null, "Inside"), Description = new LocalizedText("Què hi ha"), Items = [new ModelFolder(ids[^1])] }] }, new ModelFolder(ids[0])] : [],
        };
    }

    /// <summary>A sound tree of four levels, as our tables hold it.</summary>
    public ModelDocument Tree()
    {
        var elements = new List<ModelElement>();
        void Grow(string? parent, int level)
        {
            for (var i = 1; i <= _random.Next(level == 1 ? 1 : 0, 4); i++)
            {
                var code = parent is null ? $"A{i}" : $"{parent}.{i}";
                elements.Add(new ModelElement(code, "own-type", Plain().With("ca", "Nom " + i))
                {
                    Code = code,
                    Level = level,
                    ParentId = parent,
                    Description = Plain(),
                    Status = "in_force",
                    PopulationFrom = _random.Next(2) == 0 ? null : _random.Next(100),
                    Maturity = _random.Next(2) == 0 ? null : _random.Next(10),
                    Sdg = "9|11",
                    AgendaAxis = "1",
                    Law = "Llei 7/1985, art. 3",
                    Requires = elements.Count > 0 && _random.Next(3) == 0 ? [elements[_random.Next(elements.Count)].Id] : [],
                    InPlace = Plain(),
                });
                if (level < 4)
                    Grow(code, level + 1);
            }
        }

        Grow(null, 1);
        return new ModelDocument(LocalizedText.Empty, elements, [], [], []);
    }

    /// <summary>Everything that a document says, for comparing; warnings are left out.</summary>
    public static string Told(ModelDocument document, bool sorted = false)
    {
        if (sorted)
        {
            document = document with
            {
                Properties = Sorted(document.Properties),
                Relations = [.. document.Relations.Select(relation => relation with { Properties = Sorted(relation.Properties) }).OrderBy(relation => relation.Id, StringComparer.Ordinal)],
            };
        }

        return JsonSerializer.Serialize(
            document with
            {
                Warnings = [],
                Elements = [.. document.Elements.Select(element => element with
                {
                    ForeignIds = [.. element.ForeignIds.OrderBy(id => id.Scheme, StringComparer.Ordinal).ThenBy(id => id.Value, StringComparer.Ordinal)],
                    Properties = sorted ? Sorted(element.Properties) : element.Properties,
                })],
            },
            Options);
    }

    private static List<ModelProperty> Sorted(IReadOnlyList<ModelProperty> properties) =>
        [.. properties.OrderBy(property => property.Name, StringComparer.Ordinal).ThenBy(property => property.Value, StringComparer.Ordinal).ThenBy(property => property.Language, StringComparer.Ordinal)];

    private ModelElement Element(string id, List<string> ids, int at)
    {
        var properties = Properties();
        var stable = _random.Next(2) == 0;
        return new ModelElement(id, Of(Types), Text())
        {
            Code = _random.Next(2) == 0 ? null : $"C.{at}",
            Level = _random.Next(2) == 0 ? null : _random.Next(1, 5),
            ParentId = at > 0 && _random.Next(2) == 0 ? ids[_random.Next(at)] : null,
            Description = Text(),
            Status = _random.Next(2) == 0 ? "" : "proposed",
            PopulationTo = _random.Next(2) == 0 ? null : _random.Next(1, 5000),
            Sdg = _random.Next(2) == 0 ? "" : "1|17",
            Law = _random.Next(2) == 0 ? "" : One(),
            Requires = at > 0 && _random.Next(3) == 0 ? [ids[_random.Next(at)]] : [],
            InPlace = _dutch ? LocalizedText.Empty : Text(),
            ForeignIds = [.. stable ? [new ForeignId("Object ID", "o-" + at)] : Array.Empty<ForeignId>(), .. _random.Next(2) == 0 ? [new ForeignId("exactMatch", "http://example.org/m/" + at)] : Array.Empty<ForeignId>()],
            Properties = stable ? [new ModelProperty("Object ID", "o-" + at), .. properties] : properties,
        };
    }

    private ModelRelation Relation(int at, List<string> ids)
    {
        var (from, to) = (Of(ids), Of(ids));
        return _random.Next(3) == 0
            ? new ModelRelation($"related:{from}:{to}:{at}", "related", from, to, LocalizedText.Empty)
            : new ModelRelation("r " + at, _random.Next(2) == 0 ? "Access" : "Composition", from, to, Text()) { Description = Text(), Properties = Properties() };
    }

    private ModelView View(int at, List<string> ids, List<ModelRelation> relations)
    {
        var nodes = Enumerable.Range(0, 3).Select(i => Node($"v{at}-n{i}", ids, 2)).ToList();
        var lines = Enumerable.Range(0, _random.Next(3)).Select(i =>
        {
            var relation = relations.Count > 0 && _random.Next(2) == 0 ? Of(relations).Id : null;
            return new ViewConnection($"v{at}-c{i}", relation is null ? "Line" : "Relationship", relation, nodes[0].Id, nodes[1].Id) { Bends = [new ViewPoint(_random.Next(100), 3)], Label = Text(), End = new ViewPoint(1, 2) };
        }).ToList();
        return new ModelView("vista " + at, Text(), at == 0 ? null : "Layered", nodes, lines) { Description = Text(), Properties = Properties() };
    }

    private ViewNode Node(string id, List<string> ids, int depth)
    {
        var kind = Of(["Element", "Container", "Label"]);
        return new ViewNode(id, kind, kind == "Element" ? Of(ids) : null, _random.Next(500), _random.Next(500), 1 + _random.Next(100), 1 + _random.Next(100))
        {
            Label = Text(),
            Style = _random.Next(2) == 0 ? null : new ViewStyle("#0a0b0c", "#ffffff/50", 2, "Segoe UI", "9.5", "bold italic", null),
            Children = kind == "Label" || depth == 0 ? [] : [.. Enumerable.Range(0, _random.Next(3)).Select(i => Node($"{id}.{i}", ids, depth - 1))],
        };
    }

    private List<ModelProperty> Properties() =>
        [.. Enumerable.Range(0, _random.Next(4)).Select(i => new ModelProperty(Of(["color", "Nom llarg (ca)", "http://example.org/p#q", "altLabel", "à l'ull"]), One(), Of([null, "ca", "nl"])))];

    private LocalizedText Text() => _dutch ? new LocalizedText(Maybe()) : new LocalizedText(Maybe(), Maybe(), Maybe(), Maybe());

    /// <summary>A text that no table takes for a formula.</summary>
    private LocalizedText Plain() => new(ca: "p " + One(), es: _random.Next(2) == 0 ? null : "x" + One());

    private string? Maybe() => _random.Next(3) == 0 ? null : One();

    private string One() => string.Concat(Enumerable.Range(0, 1 + _random.Next(4)).Select(_ => Of(Pieces))).Trim() is { Length: > 0 } text ? text : "x";

    private T Of<T>(IReadOnlyList<T> values) => values[_random.Next(values.Count)];
}
