using System.Globalization;

namespace Talaia.Kernel.Wording;

/// <summary>Dates in Aranese: CLDR has the months of Lengadocian Occitan only, so Aran's own stand here.</summary>
internal static class AraneseDate
{
    private static readonly string[] Months =
        ["gèr", "hereuèr", "març", "abriu", "mai", "junh", "juriòl", "agost", "seteme", "octobre", "noveme", "deseme"];

    public static string Write(DateOnly date)
    {
        var month = Months[date.Month - 1];
        var of = month[0] is 'a' or 'o' ? "d’" : "de ";
        return string.Create(CultureInfo.InvariantCulture, $"{date.Day} {of}{month} de {date.Year}");
    }
}
