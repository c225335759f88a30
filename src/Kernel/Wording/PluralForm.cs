namespace Talaia.Kernel.Wording;

/// <summary>Which plural form a number takes in a language, by CLDR's cardinal rules (Unicode CLDR 46, supplemental/plurals).</summary>
internal static class PluralForm
{
    /// <summary>The forms every plural text of this language must have.</summary>
    /// <remarks>CLDR has no rules for Aranese; it follows Catalan (<c>un</c> against all the rest) without the form for millions.</remarks>
    public static IReadOnlyList<string> Of(string language) =>
        language is "ca" or "es" ? ["one", "many", "other"] : ["one", "other"];

    public static string For(string language, decimal number)
    {
        var absolute = Math.Abs(number);
        var isWhole = absolute == Math.Truncate(absolute);

        // Catalan and English ask for no visible fraction digits (1.0 is “other”); Spanish only for the value.
        var hasFractionDigits = number.Scale > 0;
        if (absolute == 1 && (language == "es" || !hasFractionDigits))
            return "one";
        if (language is "ca" or "es" && absolute != 0 && isWhole && !hasFractionDigits && absolute % 1_000_000 == 0)
            return "many";
        return "other";
    }
}
