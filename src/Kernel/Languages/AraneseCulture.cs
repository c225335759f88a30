using System.Globalization;

namespace Talaia.Kernel.Languages;

/// <summary>
/// How Aranese writes numbers and dates: as Catalan does, with the months of Aran. CLDR has Occitan as it is written in Lengadòc only, with other months and
/// with spaces between thousands.
/// </summary>
internal static class AraneseCulture
{
    private static readonly string[] Months =
        ["gèr", "hereuèr", "març", "abriu", "mai", "junh", "juriòl", "agost", "seteme", "octobre", "noveme", "deseme"];

    public static CultureInfo Value { get; } = Make();

    private static CultureInfo Make()
    {
        var culture = (CultureInfo)CultureInfo.GetCultureInfo("ca-ES").Clone();
        culture.DateTimeFormat.MonthNames = [.. Months, ""];
        culture.DateTimeFormat.MonthGenitiveNames = [.. Months.Select(month => (month[0] is 'a' or 'o' ? "d’" : "de ") + month), ""];
        return CultureInfo.ReadOnly(culture);
    }
}
