using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using Talaia.Kernel.Foreign;

namespace Talaia.Kernel.Workbooks;

/// <summary>Which styles of a workbook show a number as a date or time (ECMA-376 part 1, 18.8.30 and 18.8.31).</summary>
internal static partial class WorkbookStyles
{
    /// <returns>By the number of the style.</returns>
    public static IReadOnlyList<bool> DatesOf(ZipArchive zip, string? file) => Workbook.Part(zip, "xl/styles.xml", file, walk =>
    {
        var formats = new Dictionary<int, string>();
        var styles = new List<int>();
        walk.EachChild(name =>
        {
            switch (name)
            {
                case "numFmts":
                    walk.EachChild(_ =>
                    {
                        formats[Id(walk)] = walk.Attribute("formatCode") ?? "";
                        walk.Skip();
                    });
                    break;
                case "cellXfs":
                    walk.EachChild(_ =>
                    {
                        styles.Add(Id(walk));
                        walk.Skip();
                    });
                    break;
                default:
                    walk.Skip();
                    break;
            }
        });
        return styles.ConvertAll(id => formats.TryGetValue(id, out var format) ? IsDate(format) : id is (>= 14 and <= 22) or (>= 45 and <= 47));
    }) ?? [];

    private static int Id(XmlWalk walk) => int.TryParse(walk.Attribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;

    private static bool IsDate(string format) => DateLetters().IsMatch(Literals().Replace(format.Split(';')[0], ""));

    /// <summary>Quoted and escaped characters, padding, and brackets (colours, currencies, locales) but for counted hours, minutes and seconds.</summary>
    [GeneratedRegex("""
        "[^"]*"|\\.|_.|\*.|\[(?!hh?\]|mm?\]|ss?\])[^\]]*\]
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase)]
    private static partial Regex Literals();

    [GeneratedRegex("[dmhys]", RegexOptions.IgnoreCase)]
    private static partial Regex DateLetters();
}
