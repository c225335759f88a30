using System.Text.RegularExpressions;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Wording;
using Talaia.Web.FormEditor;
using Talaia.Web.Metamodel;
using Talaia.Web.Questionnaires;
using Talaia.Web.Ui;
using Problem = Talaia.Kernel.Problems.Problem;

namespace Talaia.Web.Tests.Ui;

/// <summary>What is wrong with a file has words in every language: a form's, a metamodel's, and those of rules and levels.</summary>
public sealed partial class FileFaultTest
{
    private static readonly Dictionary<string, string[]> Sources = new()
    {
        ["ui"] = ["Kernel/Tables", "Kernel/Foreign", "Kernel/Workbooks"],
        ["questionnaires"] =
        [
            "Consultation/Forms/Authoring", "Consultation/Forms/Checks", "Consultation/Forms/Workbooks", "Consultation/Forms/CompileForm.cs", "Consultation/Forms/Filling/CheckExpressions.cs",
            "Consultation/Forms/Filling/ReadLogic.cs", "Consultation/Forms/Versions/ImportForm.cs", "Consultation/Forms/Editing/DraftFaults.cs",
            "Consultation/Forms/Media/AskedMedia.cs", "Consultation/Forms/Media/BroughtFile.cs", "Consultation/Forms/Media/FormPackage.cs", "Consultation/Forms/Media/TakeMedia.cs",
        ],
        ["metamodel"] = ["Metamodel/Exchange", "Metamodel/Imports"],
        ["townmodels"] = ["Metamodel/TownModels/Rules/RuleFile.cs", "Metamodel/TownModels/Maturity/ImportMaturity.cs"],
    };

    /// <summary>Told to a shell alone: of a format that a page never names, of what is written rather than read, and of an import that was done.</summary>
    private static readonly string[] OfShells = ["unknown-format", "not-written", "schema", "nothing-new", "nothing-to-undo", "undo-overtaken"];

    [Theory]
    [InlineData("ui", 16)]
    [InlineData("questionnaires", 75)]
    [InlineData("metamodel", 20)]
    [InlineData("townmodels", 5)]
    public void Every_code_has_words_in_every_language_and_no_words_are_of_a_code_that_nobody_tells(string room, int least)
    {
        var codes = CodesOf(room).Except(OfShells).Where(code => FileFault.OfAny.Contains(code) == (room == "ui")).ToList();
        Assert.True(codes.Count >= least, $"only {codes.Count} codes");
        foreach (var language in (string[])["ca", "es", "en", "oc"])
            AssertSame(language, codes, Worded(room, language));
    }

    [Fact]
    public void The_editor_says_only_what_the_compiler_tells_and_in_every_language()
    {
        Assert.Empty(EditorWords.Told.Except(CodesOf("questionnaires")));
        foreach (var language in (string[])["ca", "es", "en", "oc"])
            AssertSame(language, EditorWords.Told, Worded("formeditor", language));
    }

    [Theory]
    [InlineData("ca", "La llista té dues vegades la mateixa opció. «si_no», «si»", "S’hi anomena una pregunta que no hi és: corregiu-ne el nom. «colour»")]
    [InlineData("en", "The list «si_no» has the choice «si» twice.", "It names a question that is not there: mend the name. There is no question «colour».")]
    public void What_the_compiler_quotes_stands_behind_our_words(string language, string said, string inEditor)
    {
        Assert.Equal(said, FormFault.Said(new Problem("duplicate-choice", "The list «si_no» has the choice «si» twice."), Say(language)));
        Assert.Equal(inEditor, EditorWords.Fault(new Problem("unknown-name", "There is no question «colour»."), Say(language)));
    }

    [Theory]
    [InlineData("ca", "Línia 7: Aquest codi ja és en una altra línia. «A.1», 3")]
    [InlineData("oc", "Linha 7: Aguest còdi ja ei en ua auta linha. «A.1», 3")]
    [InlineData("en", "Line 7: the code «A.1» stands in line 3 already")]
    public void What_a_message_counts_stands_there_too_and_the_line_before(string language, string said) =>
        Assert.Equal(said, ModelFault.Placed(new Problem("duplicate", "the code «A.1» stands in line 3 already", new Where(Line: 7)), Say(language)));

    [Fact]
    public void A_number_that_belongs_to_a_version_a_day_or_an_encoding_is_none() =>
        Assert.Equal(("what", "«X», 64"), FileFault.What(new Problem("x", "«X» is not of ArchiMate 3.1, nor UTF-16, nor 2026-11-30, and has 64 MB"), Say("ca")));

    private static void AssertSame(string language, IEnumerable<string> codes, IEnumerable<string> worded) =>
        Assert.Equal((language, "", ""), (language, string.Join(' ', codes.Except(worded)), string.Join(' ', worded.Except(codes))));

    private static Say Say(string language) => new(Texts.Embedded(strict: true, typeof(FormFault).Assembly), Language.Parse(language));

    private static IEnumerable<string> CodesOf(string room) => Sources[room].Select(place => Path.Combine(SourceFiles.Web, "..", place))
        .SelectMany(path => Directory.Exists(path) ? Directory.EnumerateFiles(path, "*.cs", SearchOption.AllDirectories) : [path])
        .SelectMany(file => Told().Matches(File.ReadAllText(file))).Select(match => match.Groups["code"].Value).Distinct();

    private static IEnumerable<string> Worded(string room, string language) =>
        SourceFiles.All($"texts.{language}.json").Select(TextFile.Read).SelectMany(file => file.Texts.Keys).Where(key => key.StartsWith($"{room}.fault.", StringComparison.Ordinal)).Select(key => key[$"{room}.fault.".Length..]);

    /// <summary>A code before its message, wherever a problem is told.</summary>
    [GeneratedRegex("""(?:Add|Warn|Warning|Problem|Refused|[Rr]efuse|Fatal|Tell|Wrong|Exception)\(\s*"(?<code>[a-z][a-z0-9-]{2,})"\s*,""")]
    private static partial Regex Told();
}
