namespace Talaia.Kernel.Wording.Gettext;

/// <summary>One message of a PO file (GNU gettext manual, “The Format of PO Files”).</summary>
/// <param name="Context">`msgctxt`: the key of the text; null in the header.</param>
/// <param name="Id">`msgid`: the Catalan text; of a plural text its form `one`.</param>
/// <param name="IdPlural">`msgid_plural`: the Catalan form `other`; null of a plain text.</param>
/// <param name="Strings">`msgstr`, or `msgstr[0]`, `msgstr[1]`… in order; empty where untranslated.</param>
/// <param name="Notes">Lines for the translator (`#.`).</param>
/// <param name="IsFuzzy">What stands in <paramref name="Strings"/> belongs to an older Catalan text; it is not taken.</param>
/// <param name="PreviousId">The Catalan text to which a fuzzy translation belonged.</param>
/// <param name="Line">The line on which it begins, 1-based.</param>
internal sealed record PoEntry(
    string? Context, string Id, string? IdPlural, IReadOnlyList<string> Strings, IReadOnlyList<string> Notes, bool IsFuzzy = false, string? PreviousId = null, int Line = 0)
{
    public bool IsHeader => Context is null && Id.Length == 0;

    public bool IsTranslated => Strings.Any(text => text.Length > 0);
}
