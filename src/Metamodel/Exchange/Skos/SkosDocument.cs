using System.Xml;
using Talaia.Kernel.Languages;
using Talaia.Metamodel.Elements;

namespace Talaia.Metamodel.Exchange.Skos;

/// <summary>Makes the document of the statements.</summary>
internal sealed class SkosDocument
{
    private readonly WarningList _warnings;
    private readonly TextGathering _texts = new();
    private readonly Dictionary<string, List<Triple>> _said = new(StringComparer.Ordinal);
    private readonly HashSet<string> _concepts = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];
    private readonly List<string> _relationOrder = [];
    private readonly Dictionary<string, string> _parents = new(StringComparer.Ordinal);
    private readonly List<ModelRelation> _relations = [];
    private readonly HashSet<(string, string)> _pairs = [];
    private readonly HashSet<(string, string)> _related = [];
    private readonly HashSet<string> _relationSubjects = new(StringComparer.Ordinal);
    private string? _scheme;

    public SkosDocument(List<Triple> triples, WarningList warnings)
    {
        _warnings = warnings;
        foreach (var triple in triples)
        {
            if (!_said.TryGetValue(triple.Subject, out var said))
                _said[triple.Subject] = said = [];
            said.Add(triple);
            if (triple.Predicate == Rdf.Type && triple.Object.Value == SkosWords.Scheme)
                _scheme ??= triple.Subject;
            else if (triple.Predicate == Rdf.Type && triple.Object.Value == SkosWords.Relation)
                AddRelation(triple.Subject);
            else if (IsOfConcept(triple) && _concepts.Add(triple.Subject))
                _order.Add(triple.Subject);
        }
    }

    public ModelDocument Make()
    {
        foreach (var concept in _order)
            Broader(concept);
        foreach (var concept in _order)
            Narrower(concept);
        var elements = _order.Select(Element).ToList();
        _relations.AddRange(_relationOrder.Select(Relation));
        var others = _said.Where(said => said.Key != _scheme && !_concepts.Contains(said.Key) && !_relationSubjects.Contains(said.Key)).Sum(said => said.Value.Count);
        if (others > 0)
            _warnings.Add("not-kept", $"{others} statements about other things than concepts were passed over", null, null);
        var (name, description, properties) = Scheme();
        var document = new ModelDocument(name, elements, _relations, [], []) { Description = description, Properties = properties };
        foreach (var (tag, count) in _texts.TextLanguage == "ca" ? _texts.Foreign : [])
            _warnings.Add("foreign-language", $"{count} texts in «{tag}» were taken only where there was no Catalan one", null, tag);
        return document with { TextLanguage = _texts.TextLanguage, Warnings = [.. _warnings.ToList(), .. TreeCheck.Warnings(document)] };
    }

    private void AddRelation(string subject)
    {
        if (_relationSubjects.Add(subject))
            _relationOrder.Add(subject);
    }

    private static bool IsOfConcept(Triple triple) =>
        (triple.Predicate == Rdf.Type && triple.Object.Value == SkosWords.Concept) || triple.Predicate is SkosWords.Broader or SkosWords.TopConceptOf or SkosWords.InScheme;

    private void Broader(string concept)
    {
        foreach (var triple in _said[concept].Where(triple => triple is { Predicate: SkosWords.Broader, Object.IsLiteral: false }))
        {
            var (child, parent) = (Iris.Id(concept), Iris.Id(triple.Object.Value));
            if (_pairs.Add((child, parent)) && !_parents.TryAdd(child, parent))
                _relations.Add(new ModelRelation(SkosWords.BroaderId(child, parent), "broader", child, parent, LocalizedText.Empty));
        }
    }

    private void Narrower(string concept)
    {
        foreach (var triple in _said[concept].Where(triple => triple is { Predicate: SkosWords.Narrower, Object.IsLiteral: false }))
        {
            var (child, parent) = (Iris.Id(triple.Object.Value), Iris.Id(concept));
            if (!_concepts.Contains(triple.Object.Value))
                _warnings.Add("dangling-reference", $"«{parent}» names «{child}», which is not in the file", triple.Line, parent);
            else if (_pairs.Add((child, parent)) && !_parents.TryAdd(child, parent))
                _relations.Add(new ModelRelation(SkosWords.BroaderId(child, parent), "broader", child, parent, LocalizedText.Empty));
        }
    }

    private ModelElement Element(string concept)
    {
        var id = Iris.Id(concept);
        var said = new Gathered(_texts, _said[concept]);
        var (properties, foreign, required) = (new List<ModelProperty>(), new List<ForeignId>(), new List<string>());
        var element = new ModelElement(id, SkosWords.TypeOfConcept, said.Text(SkosWords.PrefLabel)) { ParentId = _parents.GetValueOrDefault(id) };
        if (element.Name.IsEmpty)
            _warnings.Add("missing-name", $"the concept «{id}» has no label", _said[concept][0].Line is > 0 and var line ? line : null, id);
        foreach (var triple in _said[concept])
        {
            var (value, tag) = (triple.Object.Value, triple.Object.Language);
            switch (triple.Predicate)
            {
                case SkosWords.PrefLabel or SkosWords.Definition or SkosWords.InPlace or SkosWords.Broader or SkosWords.Narrower or SkosWords.InScheme or SkosWords.TopConceptOf:
                case Rdf.Type when value == SkosWords.Concept:
                    break;
                case SkosWords.Type:
                    element = element with { Type = value };
                    break;
                case SkosWords.Notation when element.Code is null && ElementCodes.IsCode(value):
                case SkosWords.Code when element.Code is null:
                    element = element with { Code = value };
                    break;
                case SkosWords.Related:
                    // Both ends say it, and it is one relation.
                    if (!_related.Contains((Iris.Id(value), id)) && _related.Add((id, Iris.Id(value))))
                        _relations.Add(new ModelRelation(SkosWords.RelatedId(id, Iris.Id(value)), "related", id, Iris.Id(value), LocalizedText.Empty));
                    break;
                case SkosWords.ExactMatch or SkosWords.CloseMatch:
                    foreign.Add(new ForeignId(triple.Predicate[Rdf.Skos.Length..], value));
                    break;
                case SkosWords.Requires when !triple.Object.IsLiteral:
                    required.Add(Iris.Id(value));
                    break;
                default:
                    if (triple.Predicate.StartsWith(SkosWords.Foreign, StringComparison.Ordinal))
                        foreign.Add(new ForeignId(XmlConvert.DecodeName(triple.Predicate[SkosWords.Foreign.Length..])![1..], value));
                    else
                        element = ModelFacts.With(element, new ModelProperty(NameOf(triple.Predicate), triple.Object.IsLiteral ? value : Iris.Id(value), tag), properties, foreign);
                    break;
            }
        }

        return element with
        {
            Description = said.Text(SkosWords.Definition),
            InPlace = said.Text(SkosWords.InPlace),
            Properties = properties,
            ForeignIds = foreign,
            Requires = required,
        };
    }

    private ModelRelation Relation(string subject)
    {
        var said = new Gathered(_texts, _said[subject]);
        var properties = said.Others(SkosWords.Type, SkosWords.From, SkosWords.To, SkosWords.PrefLabel, SkosWords.Definition, Rdf.Type);
        return new ModelRelation(Iris.Id(subject), said.Value(SkosWords.Type), Iris.Id(said.Value(SkosWords.From)), Iris.Id(said.Value(SkosWords.To)), said.Text(SkosWords.PrefLabel))
        {
            Description = said.Text(SkosWords.Definition),
            Properties = properties,
        };
    }

    private (LocalizedText Name, LocalizedText Description, IReadOnlyList<ModelProperty> Properties) Scheme()
    {
        if (_scheme is null)
            return (LocalizedText.Empty, LocalizedText.Empty, []);
        var said = new Gathered(_texts, _said[_scheme]);
        var name = said.Text(SkosWords.PrefLabel) is { IsEmpty: false } label ? label : said.Text(Rdf.Dct + "title");
        return (name, said.Text(SkosWords.Definition), said.Others(SkosWords.PrefLabel, SkosWords.Definition, SkosWords.HasTopConcept, Rdf.Type));
    }

    internal static string NameOf(string predicate) => predicate switch
    {
        SkosWords.IsReplacedBy => SkosWords.SupersededBy,
        SkosWords.Replaces => SkosWords.ReplacesName,
        _ when predicate.StartsWith(Rdf.Skos, StringComparison.Ordinal) && SkosWords.Notes.Contains(predicate[Rdf.Skos.Length..]) => predicate[Rdf.Skos.Length..],
        _ when predicate.StartsWith(Rdf.Own, StringComparison.Ordinal) && SkosWords.Facts.Contains(predicate[Rdf.Own.Length..]) => predicate[Rdf.Own.Length..],
        _ => Iris.Name(predicate),
    };

    /// <summary>What is said of one subject.</summary>
    private sealed class Gathered(TextGathering texts, List<Triple> said)
    {
        public LocalizedText Text(string predicate)
        {
            List<(string, string)>? found = null;
            foreach (var triple in said.Where(triple => triple.Predicate == predicate && triple.Object.IsLiteral))
                (found ??= []).Add((triple.Object.Language ?? "", triple.Object.Value));
            return texts.Take(found);
        }

        public string Value(string predicate) => said.FirstOrDefault(triple => triple.Predicate == predicate).Object.Value ?? "";

        public List<ModelProperty> Others(params string[] known) =>
            [.. said.Where(triple => !known.Contains(triple.Predicate)).Select(triple => new ModelProperty(NameOf(triple.Predicate), triple.Object.IsLiteral ? triple.Object.Value : Iris.Id(triple.Object.Value), triple.Object.Language))];
    }
}
