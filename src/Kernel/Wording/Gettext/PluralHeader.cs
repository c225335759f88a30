namespace Talaia.Kernel.Wording.Gettext;

/// <summary>
/// The line `Plural-Forms` of a language: the forms of <see cref="PluralForm.Of"/>, in that order, as an expression of C (GNU gettext manual, “Plural forms”).
/// </summary>
internal static class PluralHeader
{
    public static string Of(string language) => PluralForm.Of(language).Count == 3
        ? "nplurals=3; plural=(n == 1 ? 0 : n != 0 && n % 1000000 == 0 ? 1 : 2);"
        : "nplurals=2; plural=(n != 1);";
}
