using System.Text;
using System.Xml;
using Talaia.Kernel.Languages;

namespace Talaia.Metamodel.Exchange.ArchiMate;

/// <summary>
/// Writes a document as an ArchiMate Model Exchange File 3.1 (The Open Group, C19C) that its schemas find valid, the same bytes for the same document. Texts
/// repeat with `xml:lang`. How our own facts travel is told in <see cref="OwnMarks"/> and <see cref="ModelFacts"/>. A relation that leads nowhere is left out.
/// </summary>
internal sealed class ArchiMateWriter
{
    private readonly XmlWriter _xml;
    private readonly ModelDocument _document;
    private readonly WrittenIds _ids;
    private readonly WrittenTexts _texts;
    private readonly WarningList _warnings = new();

    private ArchiMateWriter(XmlWriter xml, ModelDocument document)
    {
        (_xml, _document) = (xml, document);
        _ids = new WrittenIds(document);
        _texts = new WrittenTexts(xml, document.TextLanguage, _ids);
    }

    /// <returns>What could not be written.</returns>
    public static IReadOnlyList<Imports.Warning> Write(ModelDocument document, Stream stream)
    {
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n", NewLineHandling = NewLineHandling.Entitize, CloseOutput = false };
        using var xml = XmlWriter.Create(stream, settings);
        var writer = new ArchiMateWriter(xml, document);
        writer.Model();
        return writer._warnings.ToList();
    }

    private void Model()
    {
        _xml.WriteStartElement("model", ArchiMateTypes.Namespace);
        _xml.WriteAttributeString("xmlns", "xsi", null, WrittenTexts.Instance);
        _xml.WriteAttributeString("xsi", "schemaLocation", WrittenTexts.Instance, $"{ArchiMateTypes.Namespace} {ArchiMateTypes.Namespace}archimate3_Diagram.xsd");
        _xml.WriteAttributeString("identifier", _ids.New("id-model"));
        _texts.Name(_document.Name);
        _texts.All("documentation", _document.Description);
        _texts.Properties(_document.Properties);
        Elements();
        Relations();
        if (ModelFolder.WithIds(_document.Folders, id => _ids.Concept(id) ?? _ids.View(id)) is { Count: > 0 } folders)
        {
            _xml.WriteStartElement("organizations");
            Folders(folders);
            _xml.WriteEndElement();
        }

        _texts.Definitions(_document.Views.SelectMany(view => view.Properties.Select(property => property.Name)).Append(_ids.Views.SequenceEqual(_document.Views.Select(view => view.Id)) ? null : OwnMarks.Id));
        if (_document.Views.Count > 0)
        {
            _xml.WriteStartElement("views");
            _xml.WriteStartElement("diagrams");
            var drawing = new DrawingWriter(_xml, _ids, _texts, _warnings);
            for (var i = 0; i < _document.Views.Count; i++)
                drawing.Write(_document.Views[i], _ids.Views[i]);
            _xml.WriteEndElement();
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
    }

    private void Folders(IReadOnlyList<ModelFolder> folders)
    {
        foreach (var folder in folders)
        {
            _xml.WriteStartElement("item");
            if (folder.Of is { } of)
                _xml.WriteAttributeString("identifierRef", of);
            _texts.All("label", folder.Name ?? LocalizedText.Empty);
            _texts.All("documentation", folder.Description ?? LocalizedText.Empty);
            Folders(folder.Items ?? []);
            _xml.WriteEndElement();
        }
    }

    private void Elements()
    {
        if (_document.Elements.Count == 0)
            return;
        _xml.WriteStartElement("elements");
        for (var i = 0; i < _document.Elements.Count; i++)
        {
            var element = _document.Elements[i];
            Start("element", _ids.Elements[i], ArchiMateTypes.Of(element.Type));
            _texts.Name(element.Name);
            _texts.All("documentation", element.Description);
            _texts.Properties(Properties(element, _ids.Elements[i]));
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
    }

    private static IEnumerable<ModelProperty> Properties(ModelElement element, string written)
    {
        if (written != element.Id)
            yield return new(OwnMarks.Id, element.Id);
        if (ArchiMateTypes.Of(element.Type) != element.Type)
            yield return new(OwnMarks.Type, element.Type);
        foreach (var fact in ModelFacts.Of(element))
            yield return fact;
        foreach (var language in element.InPlace.Languages)
            yield return new(ModelFacts.InPlace, element.InPlace[language]!, Language.Parse(language).Tag);
        foreach (var id in element.ForeignIds.Where(id => !element.Properties.Any(property => property.Name == id.Scheme && property.Value == id.Value)))
            yield return new(OwnMarks.ForeignId + id.Scheme, id.Value);
        foreach (var property in element.Properties)
            yield return property;
    }

    private void Relations()
    {
        var any = false;
        for (var i = 0; i < _document.Relations.Count; i++)
            Relation(_document.Relations[i], _ids.Relations[i], ref any);
        for (var i = 0; i < _document.Elements.Count; i++)
        {
            var (element, written) = (_document.Elements[i], _ids.Elements[i]);
            if (element.ParentId is { } parent)
                Own("Composition", OwnMarks.Parent, _ids.Element(parent), written, parent, ref any);
            foreach (var required in element.Requires)
                Own("Association", OwnMarks.Requires, written, _ids.Element(required), required, ref any);
        }

        if (any)
            _xml.WriteEndElement();
    }

    private void Relation(ModelRelation relation, string written, ref bool any)
    {
        var (from, to) = (_ids.Concept(relation.From), _ids.Concept(relation.To));
        if (from is null || to is null)
        {
            _warnings.Add("not-written", $"the relation «{relation.Id}» leads nowhere and was left out", null, relation.Id);
            return;
        }

        var known = ArchiMateTypes.Relations.Contains(relation.Type);
        StartRelation(known ? relation.Type : "Association", written, from, to, ref any);
        foreach (var attribute in relation.Properties.Where(property => RelationAttributes.Takes(relation.Type, property)))
            _xml.WriteAttributeString(attribute.Name[1..], attribute.Value);
        _texts.All("name", relation.Name);
        _texts.All("documentation", relation.Description);
        IEnumerable<ModelProperty> properties = relation.Properties.Where(property => !RelationAttributes.Takes(relation.Type, property));
        if (!known)
            properties = properties.Prepend(new(OwnMarks.Type, relation.Type));
        if (written != relation.Id)
            properties = properties.Prepend(new(OwnMarks.Id, relation.Id));
        _texts.Properties(properties);
        _xml.WriteEndElement();
    }

    private void Own(string type, string mark, string? from, string? to, string missing, ref bool any)
    {
        if (from is null || to is null)
        {
            _warnings.Add("not-written", $"«{from ?? to}» names «{missing}», which is not there", null, from ?? to);
            return;
        }

        StartRelation(type, _ids.New($"{mark}-{from}-{to}"), from, to, ref any);
        if (type == "Association")
            _xml.WriteAttributeString("isDirected", "true");
        _texts.Properties([new(OwnMarks.Relation, mark)]);
        _xml.WriteEndElement();
    }

    private void StartRelation(string type, string id, string from, string to, ref bool any)
    {
        if (!any)
            _xml.WriteStartElement("relationships");
        any = true;
        Start("relationship", id, type);
        _xml.WriteAttributeString("source", from);
        _xml.WriteAttributeString("target", to);
    }

    private void Start(string name, string id, string type)
    {
        _xml.WriteStartElement(name);
        _xml.WriteAttributeString("identifier", id);
        _xml.WriteAttributeString("xsi", "type", WrittenTexts.Instance, type);
    }
}
