using System.Text.RegularExpressions;
using System.Xml;
using Talaia.Kernel.Foreign;
using Talaia.Kernel.Languages;

namespace Talaia.Metamodel.Exchange.ArchiMate;

/// <summary>Writes texts and properties, and gathers the definitions that the properties need.</summary>
internal sealed partial class WrittenTexts(XmlWriter xml, string textLanguage, WrittenIds ids)
{
    public const string Instance = "http://www.w3.org/2001/XMLSchema-instance";

    private readonly Dictionary<string, string> _definitions = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];

    /// <summary>The text in each language that it has.</summary>
    public void All(string element, LocalizedText text)
    {
        foreach (var language in text.Languages)
            One(element, text[language]!, language == "ca" ? textLanguage : Language.Parse(language).Tag);
    }

    /// <summary>The same, of a name that the schema asks for: an empty one where there is none.</summary>
    public void Name(LocalizedText name)
    {
        if (name.IsEmpty)
            One("name", "", null);
        All("name", name);
    }

    public void Properties(IEnumerable<ModelProperty> properties)
    {
        var any = false;
        foreach (var property in properties)
        {
            if (!any)
                xml.WriteStartElement("properties");
            any = true;
            xml.WriteStartElement("property");
            xml.WriteAttributeString("propertyDefinitionRef", Definition(property.Name));
            One("value", property.Value, property.Language);
            xml.WriteEndElement();
        }

        if (any)
            xml.WriteEndElement();
    }

    /// <summary>The definitions of all properties written so far and of those yet to come, which stand behind them in the file.</summary>
    public void Definitions(IEnumerable<string?> toCome)
    {
        foreach (var name in toCome)
        {
            if (name is not null)
                Definition(name);
        }

        if (_order.Count == 0)
            return;
        xml.WriteStartElement("propertyDefinitions");
        foreach (var name in _order)
        {
            xml.WriteStartElement("propertyDefinition");
            xml.WriteAttributeString("identifier", _definitions[name]);
            xml.WriteAttributeString("type", "string");
            One("name", name, null);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private string Definition(string name)
    {
        if (!_definitions.TryGetValue(name, out var id))
        {
            _definitions[name] = id = ids.New(FormattableString.Invariant($"property-{_order.Count + 1}"));
            _order.Add(name);
        }

        return id;
    }

    private void One(string element, string text, string? language)
    {
        xml.WriteStartElement(element);
        if (language is not null && Tag().IsMatch(language))
            xml.WriteAttributeString("xml", "lang", null, language);
        xml.WriteString(XmlSafe.Of(text));
        xml.WriteEndElement();
    }

    [GeneratedRegex("^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$")]
    private static partial Regex Tag();
}
