using System.IO.Compression;
using System.Xml;
using Talaia.Kernel.Problems;

namespace Talaia.Metamodel.Exchange.Sheets;

/// <summary>
/// Reads the sheets of an Office Open XML workbook (ECMA-376) as texts, cell by cell. Refused are macros, encryption, and more than anybody could mean: the
/// unpacked sizes are counted while unpacking, never believed. Formulas are not reckoned; the value that the program saved with them is taken.
/// </summary>
internal static class Workbook
{
    public const int MostBytes = 64 << 20;
    public const int MostPartBytes = 256 << 20;
    public const int MostParts = 1_000;

    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <returns>Each sheet by its name, in the order of the workbook.</returns>
    public static IReadOnlyList<Sheet> Read(Stream stream, string? file)
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
            var shared = SharedTexts(zip, file);
            return [.. Names(zip, file).Where(sheet => targets.ContainsKey(sheet.Id)).Select(sheet => new Sheet(sheet.Name, SheetReader.Rows(zip, targets[sheet.Id], shared, sheet.Name, file)))];
        }
        catch (InvalidDataException)
        {
            throw Refused("not-xlsx", "the file is no workbook, or is cut off", file);
        }
    }

    /// <summary>Walks through a part, as much of it as is allowed.</summary>
    public static T? Part<T>(ZipArchive zip, string name, string? file, Func<XmlWalk, T> read)
    {
        var entry = zip.Entries.FirstOrDefault(entry => string.Equals(entry.FullName, name, StringComparison.OrdinalIgnoreCase));
        if (entry is null)
            return default;
        using var part = entry.Open();
        using var guarded = new GuardedStream(part, MostPartBytes, (byte)'<', XmlWalk.MostOfToken, file);
        return XmlWalk.Read(guarded, file, read);
    }

    public static InputException Refused(string code, string message, string? file) => new(new Problem(code, message, new Where(file)));

    private static List<(string Name, string Id)> Names(ZipArchive zip, string? file) => Part(zip, "xl/workbook.xml", file, walk =>
    {
        var sheets = new List<(string, string)>();
        walk.EachChild(name =>
        {
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
        return sheets;
    }) ?? throw Refused("not-xlsx", "the file is no workbook", file);

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
internal sealed record Sheet(string Name, IReadOnlyList<string[]> Rows);
