using System.Globalization;
using System.Xml;
using Talaia.Kernel.Languages;

namespace Talaia.Consultation.Exports;

/// <summary>
/// Writes the description of a set of data as DDI-Codebook 2.5 (DDI Alliance, 2012), in every language that it has: study, file and variables with questions,
/// categories, missing values and weight. No counts of categories: they would be one more table to keep small cells out of.
/// </summary>
internal static class DdiWriting
{
    public const string Namespace = "ddi:codebook:2_5";

    /// <param name="rows">How many rows the file has.</param>
    public static void Write(Stream stream, DataSet data, int rows)
    {
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Indent = true, CloseOutput = false });
        xml.WriteStartElement("codeBook", Namespace);
        xml.WriteAttributeString("version", "2.5");
        xml.WriteAttributeString("xsi", "schemaLocation", "http://www.w3.org/2001/XMLSchema-instance", $"{Namespace} http://www.ddialliance.org/Specification/DDI-Codebook/2.5/XMLSchema/codebook.xsd");
        Study(xml, data);
        File(xml, data, rows);
        xml.WriteStartElement("dataDscr", Namespace);
        var weight = data.Variables.Index().Where(variable => variable.Item.Name == data.Weight).Select(variable => Id(variable.Index)).FirstOrDefault();
        foreach (var (place, variable) in data.Variables.Index())
            DdiVariable.Write(xml, variable, Id(place), weight);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Study(XmlWriter xml, DataSet data)
    {
        xml.WriteStartElement("stdyDscr", Namespace);
        xml.WriteStartElement("citation", Namespace);
        xml.WriteStartElement("titlStmt", Namespace);
        var (title, language) = data.Title.Resolve(Language.Catalan.Code);
        Text(xml, "titl", title, language);
        foreach (var other in data.Title.Languages.Where(other => other != language))
            Text(xml, "parTitl", data.Title[other]!, other);
        Text(xml, "IDNo", data.Key);
        xml.WriteEndElement();
        xml.WriteStartElement("prodStmt", Namespace);
        if (data.Producer.Length > 0)
            Text(xml, "producer", data.Producer);
        Dated(xml, "prodDate", data.Made);
        xml.WriteEndElement();
        if (data.Version.Length > 0)
        {
            xml.WriteStartElement("verStmt", Namespace);
            Text(xml, "version", data.Version);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteStartElement("stdyInfo", Namespace);
        Texts(xml, "abstract", data.Abstract);
        xml.WriteStartElement("sumDscr", Namespace);
        if (data.Collected is { } collected)
        {
            Dated(xml, "collDate", collected.From, "start");
            Dated(xml, "collDate", collected.To, "end");
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        if (!data.Method.IsEmpty)
        {
            xml.WriteStartElement("method", Namespace);
            xml.WriteStartElement("dataColl", Namespace);
            Texts(xml, data.Weight is null ? "sampProc" : "weight", data.Method);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void File(XmlWriter xml, DataSet data, int rows)
    {
        xml.WriteStartElement("fileDscr", Namespace);
        xml.WriteAttributeString("ID", "F1");
        xml.WriteStartElement("fileTxt", Namespace);
        Text(xml, "fileName", $"{data.Key}.sav");
        xml.WriteStartElement("dimensns", Namespace);
        Text(xml, "caseQnty", rows.ToString(CultureInfo.InvariantCulture));
        Text(xml, "varQnty", data.Variables.Count.ToString(CultureInfo.InvariantCulture));
        xml.WriteEndElement();
        Text(xml, "fileType", "SPSS system file");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Dated(XmlWriter xml, string name, DateOnly date, string? happening = null)
    {
        xml.WriteStartElement(name, Namespace);
        xml.WriteAttributeString("date", PlainValue.Of(date));
        if (happening is not null)
            xml.WriteAttributeString("event", happening);
        xml.WriteString(PlainValue.Of(date));
        xml.WriteEndElement();
    }

    public static void Texts(XmlWriter xml, string name, LocalizedText text)
    {
        foreach (var language in text.Languages)
            Text(xml, name, text[language]!, language);
    }

    public static void Text(XmlWriter xml, string name, string text, string? language = null)
    {
        xml.WriteStartElement(name, Namespace);
        if (language is not null)
            xml.WriteAttributeString("xml", "lang", null, Language.Parse(language).Tag);
        xml.WriteString(XmlText.Clean(text));
        xml.WriteEndElement();
    }

    private static string Id(int place) => string.Create(CultureInfo.InvariantCulture, $"V{place + 1}");
}
