using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Talaia.Kernel.Foreign;
using Talaia.Kernel.Problems;

namespace Talaia.Kernel.Workbooks;

/// <summary>Reads the rows of one sheet. A row or cell may say where it stands; empty ones between are filled in.</summary>
internal static partial class SheetReader
{
    public const int MostRows = 200_000;

    public static List<string[]> Rows(ZipArchive zip, string part, CellText texts, string sheet, int mostColumns, string? file) => Workbook.Part(zip, part, file, walk =>
    {
        var rows = new List<string[]>();
        walk.EachChild(name =>
        {
            if (name != "sheetData")
            {
                walk.Skip();
                return;
            }

            walk.EachChild(_ =>
            {
                var at = Number(walk.Attribute("r")) ?? rows.Count + 1;
                if (at > MostRows)
                    throw new InputException(new Problem("too-many-rows", $"the sheet has more than {MostRows} rows", new Where(file, null, null, sheet)));
                while (rows.Count < at - 1)
                    rows.Add([]);
                rows.Add(Row(walk, texts, sheet, mostColumns, file));
            });
        });
        return rows;
    }) ?? [];

    /// <summary>The text of a cell or shared text, all its runs together; phonetic marks are passed over.</summary>
    public static string RichText(XmlWalk walk)
    {
        var text = new StringBuilder();
        Gather(walk, text);
        return Escapes().Replace(text.ToString(), match => ((char)int.Parse(match.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());
    }

    private static void Gather(XmlWalk walk, StringBuilder text) => walk.EachChild(name =>
    {
        if (name == "t")
            text.Append(walk.Text());
        else if (name == "r")
            Gather(walk, text);
        else
            walk.Skip();
    });

    /// <summary>Cells without text do not count: many programs write formatted ones out to the last column.</summary>
    private static string[] Row(XmlWalk walk, CellText texts, string sheet, int mostColumns, string? file)
    {
        var cells = new List<string>();
        var next = 0;
        walk.EachChild(_ =>
        {
            var reference = walk.Attribute("r");
            var at = Column(reference) ?? next;
            next = at + 1;
            var text = Cell(walk, texts);
            if (text.Length == 0)
                return;
            if (at >= mostColumns)
                throw new InputException(new Problem("too-many-columns", $"the sheet has more than {mostColumns} columns", new Where(file, null, null, sheet, reference)));
            while (cells.Count < at)
                cells.Add("");
            cells.Add(text);
        });
        return [.. cells];
    }

    private static string Cell(XmlWalk walk, CellText texts)
    {
        var type = walk.Attribute("t");
        var style = Number(walk.Attribute("s")) ?? 0;
        var (value, rich) = ("", (string?)null);
        walk.EachChild(name =>
        {
            if (name == "v")
                value = walk.Text();
            else if (name == "is")
                rich = RichText(walk);
            else
                walk.Skip();
        });
        return rich ?? texts.Of(type, style, value);
    }

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static int? Column(string? reference)
    {
        if (reference is null)
            return null;
        var column = 0;
        foreach (var letter in reference.TakeWhile(char.IsAsciiLetterUpper).Take(4))
            column = column * 26 + letter - 'A' + 1;
        return column == 0 ? null : column - 1;
    }

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Escapes();
}
