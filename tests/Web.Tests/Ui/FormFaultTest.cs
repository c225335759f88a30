using System.Text.Json;
using System.Text.RegularExpressions;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Wording;
using Talaia.Web.Questionnaires;

namespace Talaia.Web.Tests.Ui;

/// <summary>What is wrong with a form's file has words in every language.</summary>
public sealed partial class FormFaultTest
{
    private static readonly string[] Rooms = ["Consultation/Forms/Authoring", "Consultation/Forms/Checks", "Consultation/Forms/Workbooks", "Kernel/Workbooks"];

    private static readonly string[] Files =
    [
        "Consultation/Forms/CompileForm.cs", "Consultation/Forms/Filling/CheckExpressions.cs", "Consultation/Forms/Filling/ReadLogic.cs", "Consultation/Forms/Versions/ImportForm.cs", "Consultation/Forms/Editing/DraftFaults.cs",
        "Kernel/Tables/StrictCsv.cs", "Kernel/Tables/StrictLines.cs", "Kernel/Tables/CsvHeader.cs", "Kernel/Tables/ProblemList.cs", "Kernel/Foreign/GuardedStream.cs", "Kernel/Foreign/XmlWalk.cs",
    ];

    [Theory]
    [InlineData("ca")]
    [InlineData("es")]
    [InlineData("en")]
    [InlineData("oc")]
    public void Every_code_of_the_compiler_and_of_the_files_that_it_reads_has_words(string language)
    {
        var sources = Path.Combine(SourceFiles.Web, "..");
        var codes = Rooms.SelectMany(room => Directory.EnumerateFiles(Path.Combine(sources, room), "*.cs")).Concat(Files.Select(file => Path.Combine(sources, file)))
            .SelectMany(file => Told().Matches(File.ReadAllText(file))).Select(match => match.Groups["code"].Value).Distinct().ToList();
        Assert.InRange(codes.Count, 90, 200);
        using var texts = JsonDocument.Parse(File.ReadAllText(Path.Combine(SourceFiles.Web, $"Questionnaires/texts.{language}.json")));
        Assert.Empty(codes.Where(code => !texts.RootElement.TryGetProperty($"questionnaires.fault.{code}", out _)));
    }

    [Theory]
    [InlineData("ca", "La llista té dues vegades la mateixa opció. «si_no», «si»")]
    [InlineData("en", "The list «si_no» has the choice «si» twice.")]
    public void What_the_compiler_quotes_stands_behind_our_words(string language, string said)
    {
        var say = new Say(Texts.Embedded(strict: true, typeof(FormFault).Assembly), Language.Parse(language));
        Assert.Equal(said, FormFault.Said(new Problem("duplicate-choice", "The list «si_no» has the choice «si» twice."), say));
    }

    /// <summary>A code before its message, wherever a problem is told.</summary>
    [GeneratedRegex("""(?:Add|Warn|Problem|Refused|Refuse|Fatal|Tell|Wrong|Exception)\(\s*"(?<code>[a-z][a-z0-9-]*)"\s*,""")]
    private static partial Regex Told();
}
