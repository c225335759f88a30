namespace Talaia.Kernel.Wording.Gettext;

/// <summary>What a translator may not have changed.</summary>
internal static class PoCheck
{
    /// <param name="catalan">The text of the entry's key as it now stands; null where there is none.</param>
    public static IEnumerable<(int Line, string Code, string Message)> Problems(PoEntry entry, string language, InterfaceText? catalan)
    {
        if (catalan is null)
        {
            yield return (entry.Line, "unknown-key", entry.Context is null ? "This message has no msgctxt with the key of a text." : $"There is no text «{entry.Context}».");
            yield break;
        }

        if ((entry.IdPlural is null) != (catalan.Plain is not null))
        {
            yield return (entry.Line, "wrong-plurals", catalan.Plain is null ? $"«{entry.Context}» has plural forms: {string.Join(", ", PluralForm.Of(language))}." : $"«{entry.Context}» has no plural forms.");
            yield break;
        }

        if (entry.IdPlural is not null && entry.Strings.Count != PluralForm.Of(language).Count)
            yield return (entry.Line, "wrong-plurals", $"«{entry.Context}» has {entry.Strings.Count} forms instead of {PluralForm.Of(language).Count}: {string.Join(", ", PluralForm.Of(language))}.");
        if (!entry.IsTranslated || entry.IsFuzzy || !IsOf(entry, catalan))
            yield break;
        if (entry.Strings.Any(string.IsNullOrWhiteSpace))
            yield return (entry.Line, "empty-text", $"«{entry.Context}» is empty in some form. Write all forms, or none.");
        var given = new InterfaceText(null, entry.Strings.Index().ToDictionary(form => $"{form.Index}", form => form.Item));
        if (!given.Placeholders.SetEquals(catalan.Placeholders) || given.HasPrepositions)
            yield return (entry.Line, "wrong-placeholders", $"«{entry.Context}» has {Named(given)} instead of {Named(catalan)}.");
    }

    public static IEnumerable<(int Line, string Code, string Message)> OfWhole(IReadOnlyList<PoEntry> entries, string language)
    {
        if (entries.FirstOrDefault(entry => entry.IsHeader) is not { } header)
        {
            yield return (1, "bad-po", "The file has no header (an empty msgid with Language and Plural-Forms).");
            yield break;
        }

        var lines = header.Strings[0].Split('\n').Select(line => line.Split(':', 2, StringSplitOptions.TrimEntries)).Where(line => line.Length == 2).ToLookup(line => line[0], line => line[1], StringComparer.OrdinalIgnoreCase);
        if (lines["Language"].FirstOrDefault() is { Length: > 0 } said && said != language && !said.StartsWith(language + "_", StringComparison.Ordinal) && !said.StartsWith(language + "-", StringComparison.Ordinal))
            yield return (header.Line, "wrong-language", $"The file says that it is in «{said}», not «{language}».");
        if (lines["Plural-Forms"].FirstOrDefault() is { } forms && Plain(forms) != Plain(PluralHeader.Of(language)))
            yield return (header.Line, "wrong-plurals", $"Plural-Forms of «{language}» are: {PluralHeader.Of(language)}");
        if (lines["Content-Type"].FirstOrDefault() is { } type && !type.EndsWith("charset=UTF-8", StringComparison.OrdinalIgnoreCase))
            yield return (header.Line, "bad-po", "The file must be in UTF-8.");
        foreach (var repeated in entries.Where(entry => entry.Context is not null).GroupBy(entry => entry.Context).SelectMany(same => same.Skip(1)))
            yield return (repeated.Line, "repeated-key", $"«{repeated.Context}» stands twice.");
    }

    /// <summary>Whether it translates the Catalan text as it now stands.</summary>
    public static bool IsOf(PoEntry entry, InterfaceText catalan) => catalan.Plain is { } plain
        ? entry.Id == plain
        : entry.Id == catalan.Plurals["one"] && entry.IdPlural == catalan.Plurals["other"];

    // Spaces, brackets and the last semicolon are at the translator's editor's pleasure.
    private static string Plain(string forms) => string.Concat(forms.Where(c => !char.IsWhiteSpace(c) && c is not '(' and not ')')).TrimEnd(';');

    private static string Named(InterfaceText text) => text.Placeholders.Count == 0 && !text.HasPrepositions
        ? "no placeholders"
        : string.Join(", ", text.Placeholders.Order(StringComparer.Ordinal).Select(name => $"{{{name}}}")) + (text.HasPrepositions ? " with a preposition, which only Catalan has" : "");
}
