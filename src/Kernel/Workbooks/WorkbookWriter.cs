using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using Talaia.Kernel.Foreign;

namespace Talaia.Kernel.Workbooks;

/// <summary>
/// Writes sheets of cells as an Office Open XML workbook (ECMA-376). A <see cref="double"/> is a number, a <see cref="DateTime"/> a day or an instant, everything else an inline text, so that
/// nothing is ever taken for a formula. The same sheets make the same bytes.
/// </summary>
public static partial class WorkbookWriter
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    /// <summary>Cells as they come, days (14) and instants (22).</summary>
    private const string Styles = $"<styleSheet xmlns=\"{Main}\"><fonts count=\"1\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>" +
        "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills><borders count=\"1\"><border/></borders>" +
        "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"3\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/><xf numFmtId=\"22\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>";

    private static readonly DateTimeOffset Always = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Write(Stream stream, IReadOnlyList<(string Name, IEnumerable<IEnumerable<object?>> Rows)> sheets)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        var numbers = Enumerable.Range(1, sheets.Count).ToList();
        Part(zip, "[Content_Types].xml", Head +
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>" +
            "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>" +
            string.Concat(numbers.Select(i => $"<Override PartName=\"/xl/worksheets/sheet{i}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>")) +
            "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/></Types>");
        Part(zip, "_rels/.rels", Head + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
            "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        Part(zip, "xl/workbook.xml", Head + $"<workbook xmlns=\"{Main}\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>" +
            string.Concat(numbers.Select(i => $"<sheet name=\"{sheets[i - 1].Name}\" sheetId=\"{i}\" r:id=\"rId{i}\"/>")) + "</sheets></workbook>");
        Part(zip, "xl/_rels/workbook.xml.rels", Head + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
            string.Concat(numbers.Select(i => $"<Relationship Id=\"rId{i}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet{i}.xml\"/>")) +
            $"<Relationship Id=\"rId{sheets.Count + 1}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/></Relationships>");
        Part(zip, "xl/styles.xml", Head + Styles);
        foreach (var i in numbers)
            Sheet(zip, $"xl/worksheets/sheet{i}.xml", sheets[i - 1].Rows);
    }

    private static void Sheet(ZipArchive zip, string name, IEnumerable<IEnumerable<object?>> rows)
    {
        using var stream = Entry(zip, name);
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.Entitize });
        xml.WriteStartElement("worksheet", Main);
        xml.WriteStartElement("sheetData");
        var row = 0;
        foreach (var cells in rows)
        {
            xml.WriteStartElement("row");
            xml.WriteAttributeString("r", (++row).ToString(CultureInfo.InvariantCulture));
            var column = 0;
            foreach (var cell in cells)
            {
                column++;
                if (cell is not (null or ""))
                    Cell(xml, Column(column) + row.ToString(CultureInfo.InvariantCulture), cell);
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Cell(XmlWriter xml, string reference, object value)
    {
        xml.WriteStartElement("c");
        xml.WriteAttributeString("r", reference);
        if (value is double or DateTime)
        {
            if (value is DateTime time)
                xml.WriteAttributeString("s", time.TimeOfDay == TimeSpan.Zero ? "1" : "2");
            xml.WriteElementString("v", ((value as DateTime?)?.ToOADate() ?? (double)value).ToString("R", CultureInfo.InvariantCulture));
            xml.WriteEndElement();
            return;
        }

        var text = Convert.ToString(value, CultureInfo.InvariantCulture)!;
        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement("is");
        xml.WriteStartElement("t");
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(XmlSafe.Of(LooksEscaped().Replace(text, "_x005F_")));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static string Column(int number) => number <= 26 ? ((char)('A' + number - 1)).ToString() : Column((number - 1) / 26) + (char)('A' + (number - 1) % 26);

    private static void Part(ZipArchive zip, string name, string content)
    {
        using var stream = Entry(zip, name);
        stream.Write(Encoding.UTF8.GetBytes(content));
    }

    private static Stream Entry(ZipArchive zip, string name)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = Always;
        return entry.Open();
    }

    /// <summary>The underscore of a text that a reader would take for an escaped character.</summary>
    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex LooksEscaped();
}
