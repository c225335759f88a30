using Talaia.Kernel.Languages;
using Talaia.Kernel.Problems;

namespace Talaia.Kernel.Wording.Gettext;

/// <summary>What a PO file changes.</summary>
/// <param name="Fuzzy">Keys whose translation was not taken: it is marked fuzzy, or its Catalan text has changed since.</param>
/// <param name="Files">The text files that change, beneath the folder of sources.</param>
public sealed record TextsImported(string Lang, bool DryRun, int Added, int Changed, int Unchanged, int Untranslated, IReadOnlyList<string> Fuzzy, IReadOnlyList<string> Files);

/// <summary>Takes a translator's PO file into the rooms' text files, all or nothing. An untranslated or fuzzy message leaves what stands.</summary>
public static class ImportTexts
{
    /// <param name="po">The content of the file.</param>
    /// <param name="file">Its name, for problems.</param>
    /// <exception cref="InputException">`source-language`, `bad-texts`, and with lines `bad-po`, `wrong-language`, `unknown-key`, `repeated-key`, `wrong-plurals`, `wrong-placeholders`, `empty-text`.</exception>
    public static TextsImported Run(string sources, Language language, string po, string file, bool dryRun = false)
    {
        if (language == Language.Catalan)
            throw new InputException(new Problem("source-language", "Catalan is the language that is translated from. Choose es, en or oc."));
        var folder = new TextFolder(sources);
        var catalan = folder.Rooms.Select(room => folder.Read(room, "ca")).ToList();
        var known = catalan.SelectMany(room => room.Texts.Select(text => (text.Key, Text: text.Value, room.Room))).DistinctBy(text => text.Key).ToDictionary(text => text.Key);
        var entries = PoReader.Read(po, file);
        var problems = entries.Where(entry => !entry.IsHeader).SelectMany(entry => PoCheck.Problems(entry, language.Code, known.GetValueOrDefault(entry.Context ?? "").Text))
            .Concat(PoCheck.OfWhole(entries, language.Code)).OrderBy(problem => problem.Line)
            .Select(problem => new Problem(problem.Code, problem.Message, new Where(file, problem.Line))).Take(InputException.Most).ToList();
        if (problems.Count > 0)
            throw new InputException(problems);

        var taken = entries.Where(entry => !entry.IsHeader && entry.IsTranslated).ToLookup(entry => entry.IsFuzzy || !PoCheck.IsOf(entry, known[entry.Context!].Text));
        var texts = taken[false].ToDictionary(entry => entry.Context!, entry => Text(entry, language.Code));
        var before = catalan.ToDictionary(room => room.Room, room => folder.Read(room.Room, language.Code));
        var after = catalan.Select(room => before[room.Room].With(texts.Where(text => known[text.Key].Room == room.Room).ToDictionary(), room)).ToList();
        var changes = texts.ToLookup(text => before[known[text.Key].Room][text.Key] is not { } old ? "added" : Same(old, text.Value) ? "same" : "changed", text => text.Key);
        var written = after.FindAll(room => room.Texts.Any(text => changes["added"].Contains(text.Key) || changes["changed"].Contains(text.Key)));
        if (!dryRun)
            folder.Write(written);
        return new TextsImported(
            language.Code, dryRun, changes["added"].Count(), changes["changed"].Count(), changes["same"].Count(), entries.Count(entry => !entry.IsHeader && !entry.IsTranslated),
            [.. taken[true].Select(entry => entry.Context!)], [.. written.Select(room => $"{room.Room}/texts.{room.Language}.json")]);
    }

    private static InterfaceText Text(PoEntry entry, string language) => entry.IdPlural is null
        ? new InterfaceText(entry.Strings[0], new Dictionary<string, string>())
        : new InterfaceText(null, PluralForm.Of(language).Zip(entry.Strings).ToDictionary(form => form.First, form => form.Second));

    private static bool Same(InterfaceText one, InterfaceText other) =>
        one.Plain == other.Plain && one.Plurals.Count == other.Plurals.Count && one.Plurals.All(form => other.Plurals.GetValueOrDefault(form.Key) == form.Value);
}
