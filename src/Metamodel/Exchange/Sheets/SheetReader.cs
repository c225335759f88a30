using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Talaia.Kernel.Problems;

namespace Talaia.Metamodel.Exchange.Sheets;

/// <summary>Reads the rows of one sheet. A row or cell may say where it stands; empty ones between are filled in.</summary>
internal static partial class SheetReader
{
    public const int MostRows = 200_000;
    public const int MostColumns = 200;

    public static List<string[]> Rows(ZipArchive zip, string part, List<string> shared, string sheet, string? file) => Workbook.Part(zip, part, file, walk =>
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
                rows.Add(Row(walk, shared, sheet, file));
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

    private static string[] Row(XmlWalk walk, List<string> shared, string sheet, string? file)
    {
        var cells = new List<string>();
        walk.EachChild(_ =>
        {
            var at = Column(walk.Attribute("r")) ?? cells.Count;
            if (at >= MostColumns)
                throw new InputException(new Problem("too-many-columns", $"the sheet has more than {MostColumns} columns", new Where(file, null, null, sheet, walk.Attribute("r"))));
            while (cells.Count < at)
                cells.Add("");
            cells.Add(Cell(walk, shared));
        });
        return [.. cells];
    }

    private static string Cell(XmlWalk walk, List<string> shared)
    {
        var type = walk.Attribute("t");
        var value = "";
        walk.EachChild(name =>
        {
            if (name == "v")
                value = walk.Text();
            else if (name == "is")
                value = RichText(walk);
            else
                walk.Skip();
        });
        if (type == "s")
            return Number(value) is { } index && index < shared.Count ? shared[index] : "";
        return type is null or "n" && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number.ToString("R", CultureInfo.InvariantCulture)
            : value;
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
