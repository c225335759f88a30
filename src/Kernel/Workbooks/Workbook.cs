using System.IO.Compression;
using System.Xml;
using Talaia.Kernel.Foreign;
using Talaia.Kernel.Problems;

namespace Talaia.Kernel.Workbooks;

/// <summary>
/// Reads the sheets of an Office Open XML workbook (ECMA-376) as texts, cell by cell. Refused are macros, encryption, and more than anybody could mean: the
/// unpacked sizes are counted while unpacking, never believed. Formulas are not reckoned; the value that the program saved with them is taken. How numbers,
/// dates and booleans become texts is said in <see cref="CellText"/>.
/// </summary>
public static class Workbook
{
    public const int MostBytes = 64 << 20;
    public const int MostPartBytes = 256 << 20;
    public const int MostParts = 1_000;

    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Most columns of a sheet unless more are asked for; cells without text do not count.</summary>
    public const int MostColumns = 200;

    /// <returns>Each sheet by its name, in the order of the workbook.</returns>
    /// <exception cref="InputException">The file is no workbook, or more than anybody could mean.</exception>
    public static IReadOnlyList<Sheet> Read(Stream stream, string? file, int mostColumns = MostColumns)
    {
        using var content = new MemoryStream();
        using (var guarded = new GuardedStream(stream, MostBytes, 0, int.MaxValue, file))
            guarded.CopyTo(content);
        try
        {
            using var zip = new ZipArchive(content, ZipArchiveMode.Read);
            if (zip.Entries.Count > MostParts)
                throw Refused("too-large", $"the workbook has more than {MostParts} parts", file);
            if (zip.Entries.Any(entry => entry.FullName.Contains("vbaProject", StringComparison.OrdinalIgnoreCase) || entry.FullName.Contains("macrosheets", StringComparison.OrdinalIgnoreCase)))
                throw Refused("macros", "the workbook holds macros: save it without (.xlsx)", file);
            var targets = Targets(zip, file);
            var names = Names(zip, file, out var since1904);
            var cells = new CellText(SharedTexts(zip, file), WorkbookStyles.DatesOf(zip, file), since1904);
            return [.. names.Where(sheet => targets.ContainsKey(sheet.Id)).Select(sheet => new Sheet(sheet.Name, SheetReader.Rows(zip, targets[sheet.Id], cells, sheet.Name, mostColumns, file)))];
        }
        catch (InvalidDataException)
        {
            throw Refused("not-xlsx", "the file is no workbook, or is cut off", file);
        }
    }

    /// <summary>Walks through a part, as much of it as is allowed.</summary>
    internal static T? Part<T>(ZipArchive zip, string name, string? file, Func<XmlWalk, T> read)
    {
        var entry = zip.Entries.FirstOrDefault(entry => string.Equals(entry.FullName, name, StringComparison.OrdinalIgnoreCase));
        if (entry is null)
            return default;
        using var part = entry.Open();
        using var guarded = new GuardedStream(part, MostPartBytes, (byte)'<', XmlWalk.MostOfToken, file);
        return XmlWalk.Read(guarded, file, read);
    }

    public static InputException Refused(string code, string message, string? file) => new(new Problem(code, message, new Where(file)));

    private static List<(string Name, string Id)> Names(ZipArchive zip, string? file, out bool since1904)
    {
        var (sheets, counted) = Part(zip, "xl/workbook.xml", file, Names) is { Sheets: not null } names ? names : throw Refused("not-xlsx", "the file is no workbook", file);
        since1904 = counted;
        return sheets;
    }

    private static (List<(string Name, string Id)> Sheets, bool Since1904) Names(XmlWalk walk)
    {
        var sheets = new List<(string, string)>();
        var since1904 = false;
        walk.EachChild(name =>
        {
            if (name == "workbookPr")
                since1904 = walk.Attribute("date1904") is "1" or "true";
            if (name == "sheets")
            {
                walk.EachChild(_ =>
                {
                    sheets.Add((walk.Attribute("name") ?? "", walk.Reader.GetAttribute("id", Relations) ?? ""));
                    walk.Skip();
                });
            }
            else
            {
                walk.Skip();
            }
        });
        return (sheets, since1904);
    }

    private static Dictionary<string, string> Targets(ZipArchive zip, string? file) => Part(zip, "xl/_rels/workbook.xml.rels", file, walk =>
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        walk.EachChild(_ =>
        {
            var target = walk.Attribute("Target") ?? "";
            targets.TryAdd(walk.Attribute("Id") ?? "", target.StartsWith('/') ? target[1..] : "xl/" + target);
            walk.Skip();
        });
        return targets;
    }) ?? [];

    private static List<string> SharedTexts(ZipArchive zip, string? file) => Part(zip, "xl/sharedStrings.xml", file, walk =>
    {
        var texts = new List<string>();
        walk.EachChild(_ => texts.Add(SheetReader.RichText(walk)));
        return texts;
    }) ?? [];
}

/// <summary>A sheet as rows of texts; rows may be of different lengths.</summary>
public sealed record Sheet(string Name, IReadOnlyList<string[]> Rows);
