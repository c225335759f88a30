using System.Globalization;
using System.Xml;
using static Talaia.Consultation.Exports.DdiWriting;

namespace Talaia.Consultation.Exports;

/// <summary>A variable in DDI-Codebook 2.5, its parts in the order that the standard's sequence asks for.</summary>
internal static class DdiVariable
{
    /// <param name="weight">Identifier of the weight; null for none.</param>
    public static void Write(XmlWriter xml, Variable variable, string id, string? weight)
    {
        xml.WriteStartElement("var", Namespace);
        xml.WriteAttributeString("ID", id);
        xml.WriteAttributeString("name", variable.Name);
        xml.WriteAttributeString("files", "F1");
        if (id == weight)
            xml.WriteAttributeString("wgt", "wgt");
        else if (weight is not null)
            xml.WriteAttributeString("wgt-var", weight);
        if (variable.Kind == VariableKind.Number)
            xml.WriteAttributeString("dcml", variable.Decimals.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("intrvl", variable.Measure == Measure.Scale ? "contin" : "discrete");
        if (variable.Measure != Measure.Scale)
            xml.WriteAttributeString("nature", variable.Measure == Measure.Ordinal ? "ordinal" : "nominal");
        Texts(xml, "labl", variable.Label);
        if (!variable.Question.IsEmpty)
        {
            xml.WriteStartElement("qstn", Namespace);
            Texts(xml, "qstnLit", variable.Question);
            xml.WriteEndElement();
        }

        Invalid(xml, variable);
        foreach (var value in variable.Values)
        {
            xml.WriteStartElement("catgry", Namespace);
            if (variable.IsMissing(value.Value))
                xml.WriteAttributeString("missing", "Y");
            Text(xml, "catValu", PlainValue.Of(value.Value));
            Texts(xml, "labl", value.Label);
            xml.WriteEndElement();
        }

        Format(xml, variable.Kind);
        xml.WriteEndElement();
    }

    private static void Invalid(XmlWriter xml, Variable variable)
    {
        if (variable.Missing.Count == 0 && variable.MissingRange is null)
            return;
        xml.WriteStartElement("invalrng", Namespace);
        foreach (var value in variable.Missing)
        {
            xml.WriteStartElement("item", Namespace);
            xml.WriteAttributeString("VALUE", XmlText.Clean(PlainValue.Of(value)));
            xml.WriteEndElement();
        }

        if (variable.MissingRange is { } range)
        {
            xml.WriteStartElement("range", Namespace);
            xml.WriteAttributeString("min", PlainValue.Of(range.From));
            xml.WriteAttributeString("max", PlainValue.Of(range.To));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Format(XmlWriter xml, VariableKind kind)
    {
        xml.WriteStartElement("varFormat", Namespace);
        xml.WriteAttributeString("type", kind == VariableKind.Text ? "character" : "numeric");
        xml.WriteAttributeString("schema", "SPSS");
        if (kind is VariableKind.Date or VariableKind.DateTime)
            xml.WriteAttributeString("category", "date");
        else if (kind == VariableKind.Time)
            xml.WriteAttributeString("category", "time");
        xml.WriteEndElement();
    }
}
