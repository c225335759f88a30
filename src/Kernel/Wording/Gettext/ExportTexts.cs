using Talaia.Kernel.Languages;
using Talaia.Kernel.Problems;

namespace Talaia.Kernel.Wording.Gettext;

/// <summary>How much of a language is in an exported PO file.</summary>
/// <param name="Fuzzy">Translations whose Catalan text has changed since the former file.</param>
public sealed record TextsExported(string Lang, int Entries, int Translated, int Untranslated, int Fuzzy);

/// <summary>Gives the interface's texts to a translator as PO: `msgctxt` the key, `msgid` the Catalan text, `msgstr` what stands in the language.</summary>
public static class ExportTexts
{
    /// <param name="sources">The folder beneath which the rooms' text files stand.</param>
    /// <param name="room">Only this one (`Web/Consultation`); null for all.</param>
    /// <param name="former">The PO file that the translator had before; what was translated of another Catalan text becomes fuzzy.</param>
    /// <exception cref="InputException">`source-language`, `unknown-room`, `bad-texts`, `bad-po`.</exception>
    public static (string Po, TextsExported Counts) Run(string sources, Language language, string? room = null, string? former = null)
    {
        if (language == Language.Catalan)
            throw new InputException(new Problem("source-language", "Catalan is the language that is translated from. Choose es, en or oc."));
        var folder = new TextFolder(sources);
        if (room is not null && !folder.Rooms.Contains(room))
            throw new InputException(new Problem("unknown-room", $"No room «{room}» has texts. There are: {string.Join(", ", folder.Rooms)}."));
        var before = former is null ? [] : PoReader.Read(former, "former").Where(entry => entry.Context is not null).DistinctBy(entry => entry.Context).ToDictionary(entry => entry.Context!);
        var entries = folder.Rooms.Where(known => room is null || known == room).SelectMany(known => Entries(folder, known, language.Code, before)).ToList();
        return (PoWriter.Write(language.Code, entries), new TextsExported(
            language.Code, entries.Count, entries.Count(entry => entry.IsTranslated && !entry.IsFuzzy), entries.Count(entry => !entry.IsTranslated), entries.Count(entry => entry.IsFuzzy)));
    }

    private static IEnumerable<PoEntry> Entries(TextFolder folder, string room, string language, Dictionary<string, PoEntry> before)
    {
        var translated = folder.Read(room, language).Texts.DistinctBy(text => text.Key).ToDictionary();
        foreach (var (key, catalan) in folder.Read(room, "ca").Texts)
        {
            var entry = Entry(room, language, key, catalan, translated.GetValueOrDefault(key));
            var changed = entry.IsTranslated && before.TryGetValue(key, out var old) && (old.Id != entry.Id || old.IdPlural != entry.IdPlural) && old.Strings.SequenceEqual(entry.Strings);
            yield return changed ? entry with { IsFuzzy = true, PreviousId = before[key].Id } : entry;
        }
    }

    private static PoEntry Entry(string room, string language, string key, InterfaceText catalan, InterfaceText? text)
    {
        List<string> notes = [room, .. Notes(language, catalan)];
        if (catalan.Plain is { } plain)
            return new PoEntry(key, plain, null, [text?.Plain ?? ""], notes);
        var forms = PluralForm.Of(language).Select(form => text?.Plurals.GetValueOrDefault(form) ?? "").ToList();
        return new PoEntry(key, catalan.Plurals["one"], catalan.Plurals["other"], forms, notes);
    }

    private static IEnumerable<string> Notes(string language, InterfaceText catalan)
    {
        if (catalan.Placeholders.Count > 0)
            yield return "Placeholders: " + string.Join(", ", catalan.Placeholders.Order(StringComparer.Ordinal).Select(name => $"{{{name}}}"));
        if (catalan.HasPrepositions)
            yield return "In {de:…} and {a:…} Catalan joins its preposition to the name of a place; write your own before {…}.";
        if (catalan.Plain is null)
            yield return "Forms: " + string.Join(", ", PluralForm.Of(language));
    }
}
