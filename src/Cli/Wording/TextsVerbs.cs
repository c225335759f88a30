using System.CommandLine;
using System.Text;
using Talaia.Cli.Shell;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Wording.Gettext;

namespace Talaia.Cli.Wording;

/// <summary>The interface's texts to translators and back, as PO files.</summary>
internal static class TextsVerbs
{
    private static readonly Option<string> Lang = new("--lang") { Description = "es, en or oc.", Required = true };
    private static readonly Option<string?> Room = new("--room") { Description = "Only the texts of one room, such as Web/Consultation." };
    private static readonly Option<string> Out = new("--out") { Description = "The PO file. Where it stands already, what was translated of a Catalan text that has changed since becomes fuzzy.", Required = true };
    private static readonly Option<string?> Sources = new("--sources") { Description = "The folder of the rooms (default: src of the sources around this folder)." };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Only say what would change." };
    private static readonly Argument<string> FileArgument = new("FILE") { Description = "A PO file." };

    public static Command Make() => Verb.Group("texts", "Texts of the interface, for translators.",
        Verb.Make("export", "Write the texts as a PO file: the key as context, the Catalan text, the translation.", "texts export --lang oc --room Web/Consultation --out consultation.oc.po", Lang, Room, Out, Sources).Plain(async (parsed, cancel) =>
        {
            var path = parsed.GetValue(Out)!;
            var former = File.Exists(path) ? await File.ReadAllTextAsync(path, cancel) : null;
            var (po, counts) = ExportTexts.Run(SourcesOf(parsed), Parse(parsed), parsed.GetValue(Room)?.TrimEnd('/'), former);
            await OutputFile.WriteAsync(path, Encoding.UTF8.GetBytes(po), cancel);
            if (Settings.Json(parsed))
                Output.Json(new { lang = counts.Lang, @out = path, entries = counts.Entries, translated = counts.Translated, untranslated = counts.Untranslated, fuzzy = counts.Fuzzy });
            else
                await Console.Error.WriteLineAsync($"{path}: {counts.Entries} texts, {counts.Translated} translated, {counts.Untranslated} not, {counts.Fuzzy} fuzzy.");
        }),
        Verb.Make("import", "Take a translated PO file into the text files, all or nothing. What is fuzzy or not translated leaves what stands.", "texts import consultation.oc.po --lang oc --dry-run --json", FileArgument, Lang, DryRun, Sources).Plain(async (parsed, cancel) =>
        {
            var path = parsed.GetValue(FileArgument)!;
            var result = ImportTexts.Run(SourcesOf(parsed), Parse(parsed), await File.ReadAllTextAsync(path, cancel), path, parsed.GetValue(DryRun));
            if (Settings.Json(parsed))
                Output.Json(result);
            else
                await Console.Error.WriteLineAsync($"{(result.DryRun ? "Would change" : "Changed")} {result.Changed}, {(result.DryRun ? "add" : "added")} {result.Added}; {result.Unchanged} as they stood, {result.Untranslated} not translated, {result.Fuzzy.Count} fuzzy.");
        }));

    private static Language Parse(ParseResult parsed) => Language.Parse(parsed.GetValue(Lang)!);

    private static string SourcesOf(ParseResult parsed)
    {
        if (parsed.GetValue(Sources) is { } given)
            return Directory.Exists(given) ? given : throw new DirectoryNotFoundException($"There is no folder «{given}».");
        foreach (var start in new[] { Directory.GetCurrentDirectory(), AppContext.BaseDirectory })
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, "Talaia.slnx")))
                    return Path.Combine(folder.FullName, "src");
            }
        }

        throw new EnvironmentException("no-sources", "The text files are part of the sources, and there are none around this folder. Name their folder with --sources.");
    }
}
