using System.Xml;
using Talaia.Kernel.Foreign;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Problems;

namespace Talaia.Metamodel.Exchange.ArchiMate;

/// <summary>
/// Reads a model in the ArchiMate Model Exchange File Format (The Open Group, C19C, versions 3.0 and 3.1), in one pass and leniently: what is wrong with a
/// part is a warning with its line, and the rest is taken all the same. Folders (`organizations`) and metadata are not kept.
/// </summary>
internal sealed class ArchiMateReader
{
    private const string Instance = "http://www.w3.org/2001/XMLSchema-instance";
    private const string Xml = "http://www.w3.org/XML/1998/namespace";

    private readonly XmlWalk _walk;
    private readonly WarningList _warnings = new();
    private readonly TextGathering _texts = new();
    private readonly Identifiers _identifiers;
    private readonly PropertyNames _names;
    private readonly List<ReadConcept> _elements = [];
    private readonly List<ReadConcept> _relations = [];
    private readonly List<(ModelView View, List<ReadProperty>? Properties)> _views = [];

    private ArchiMateReader(XmlWalk walk)
    {
        _walk = walk;
        _identifiers = new Identifiers(_warnings);
        _names = new PropertyNames(_warnings);
    }

    /// <param name="file">Name of the file in problems.</param>
    /// <exception cref="InputException">The file is no such model at all, is not well-formed, or is larger than anybody could mean.</exception>
    public static ModelDocument Read(Stream stream, string? file = null) => XmlWalk.Read(stream, file, walk =>
    {
        if (walk.Reader.LocalName != "model" || !walk.Reader.NamespaceURI.StartsWith(ArchiMateTypes.NamespaceStart, StringComparison.Ordinal))
            throw new InputException(new Problem("not-archimate", "the file does not begin with a model of the ArchiMate exchange format", new Where(file, walk.Line)));
        return new ArchiMateReader(walk).Model();
    });

    private ModelDocument Model()
    {
        var line = _walk.Line;
        var id = _identifiers.Take(_walk.Attribute("identifier"), line, concept: false);
        var model = new ReadConcept(id, "", line);
        _walk.EachChild(name =>
        {
            switch (name)
            {
                case "elements":
                    _walk.EachChild(child => Take(child, "element", Element));
                    break;
                case "relationships":
                    _walk.EachChild(child => Take(child, "relationship", Relation));
                    break;
                case "organizations" or "organization":
                    _walk.EachChild(Folder);
                    break;
                case "propertyDefinitions" or "propertydefs":
                    _walk.EachChild(Definition);
                    break;
                case "views":
                    _walk.EachChild(Views);
                    break;
                default:
                    Part(model, name);
                    break;
            }
        });
        _identifiers.Check();
        return new ArchiMateDocument(model, _elements, _relations, _views, _names, _texts, _warnings).Make();
    }

    private void Take(string name, string wanted, Action take)
    {
        if (name == wanted)
            take();
        else
            _walk.Skip();
    }

    private void Element()
    {
        var element = Concept();
        if (!ArchiMateTypes.Elements.Contains(element.Type))
            _warnings.Add("unknown-type", $"«{element.Type}» is no type of element in ArchiMate 3.1", element.Line, element.Id);
        _walk.EachChild(name => Part(element, name));
        if (element.IsNameless && ArchiMateTypes.Named.Contains(element.Type))
            _warnings.Add("missing-name", $"the element «{element.Id}» has no name", element.Line, element.Id);
        _elements.Add(element);
    }

    private void Relation()
    {
        var relation = Concept();
        if (relation.Type.EndsWith("Relationship", StringComparison.Ordinal))
            relation = relation with { Type = relation.Type[..^"Relationship".Length] };
        if (!ArchiMateTypes.Relations.Contains(relation.Type))
            _warnings.Add("unknown-type", $"«{relation.Type}» is no type of relationship in ArchiMate 3.1", relation.Line, relation.Id);
        relation.From = End("source", relation);
        relation.To = End("target", relation);
        foreach (var attribute in (ReadOnlySpan<string>)["accessType", "modifier", "isDirected"])
        {
            if (_walk.Attribute(attribute) is { } value)
                (relation.Attributes ??= []).Add(new ModelProperty("@" + attribute, value));
        }

        _walk.EachChild(name => Part(relation, name));
        _relations.Add(relation);
    }

    private string End(string attribute, ReadConcept relation)
    {
        if (_walk.Attribute(attribute) is { Length: > 0 } id)
        {
            _identifiers.Refer(id, relation.Id, relation.Line, concept: true);
            return id;
        }

        _warnings.Add("dangling-reference", $"the relationship «{relation.Id}» has no {attribute}", relation.Line, relation.Id);
        return "";
    }

    private ReadConcept Concept()
    {
        var line = _walk.Line;
        var type = _walk.Reader.GetAttribute("type", Instance) ?? "";
        var colon = type.IndexOf(':', StringComparison.Ordinal);
        return new ReadConcept(_identifiers.Take(_walk.Attribute("identifier"), line, concept: true), colon < 0 ? type : type[(colon + 1)..], line);
    }

    /// <summary>Name, documentation and properties, which elements, relations, views and the model have alike.</summary>
    private void Part(ReadConcept concept, string name)
    {
        switch (name)
        {
            case "name" or "label":
                Text(ref concept.Names);
                break;
            case "documentation":
                Text(ref concept.Documentation);
                break;
            case "properties":
                _walk.EachChild(child => Take(child, "property", () => Property(concept)));
                break;
            default:
                _walk.Skip();
                break;
        }
    }

    private void Property(ReadConcept concept)
    {
        var line = _walk.Line;
        var definition = _walk.Attribute("propertyDefinitionRef") ?? _walk.Attribute("identifierref") ?? "";
        List<(string Tag, string Text)>? values = null;
        _walk.EachChild(child =>
        {
            if (child == "value")
                Text(ref values);
            else
                _walk.Skip();
        });
        foreach (var (tag, text) in values ?? [])
            (concept.Properties ??= []).Add(new ReadProperty(definition, text, tag, line));
    }

    private void Text(ref List<(string Tag, string Text)>? texts)
    {
        var tag = _walk.Reader.GetAttribute("lang", Xml) ?? "";
        (texts ??= new(1)).Add((tag, _walk.Text()));
    }

    private void Folder(string name)
    {
        if (name != "item")
        {
            _walk.Skip();
            return;
        }

        _identifiers.Refer(_walk.Attribute("identifierRef"), "organizations", _walk.Line, concept: false);
        _walk.EachChild(Folder);
    }

    private void Definition(string name)
    {
        var (line, id) = (_walk.Line, _walk.Attribute("identifier"));
        List<(string Tag, string Text)>? names = null;
        var given = _walk.Attribute("name");
        _walk.EachChild(child =>
        {
            if (child == "name")
                Text(ref names);
            else
                _walk.Skip();
        });
        var taken = _identifiers.Take(id, line, concept: false);
        var text = names?.FirstOrDefault(entry => entry.Text.Trim().Length > 0).Text ?? given;
        if (string.IsNullOrWhiteSpace(text))
            _warnings.Add("missing-name", $"the property definition «{taken}» has no name", line, taken);
        _names.Add(taken, string.IsNullOrWhiteSpace(text) ? taken : text.Trim());
    }

    private void Views(string name)
    {
        if (name == "view")
            View();
        else if (name == "diagrams")
            _walk.EachChild(child => Take(child, "view", View));
        else
            _walk.Skip();
    }

    private void View()
    {
        var line = _walk.Line;
        var view = new ReadConcept(_identifiers.Take(_walk.Attribute("identifier"), line, concept: false), "", line);
        var viewpoint = _walk.Attribute("viewpoint");
        var drawing = new DrawingReader(_walk, _identifiers, _texts, _warnings);
        _walk.EachChild(child =>
        {
            if (!drawing.Take(child, view.Id))
                Part(view, child);
        });
        if (view.IsNameless)
            _warnings.Add("missing-name", $"the view «{view.Id}» has no name", line, view.Id);
        _views.Add((new ModelView(view.Id, _texts.Take(view.Names), viewpoint, drawing.Nodes, drawing.Connections)
        {
            Description = _texts.Take(view.Documentation, TextGathering.FirstTag(view.Names)),
        }, view.Properties));
    }
}
