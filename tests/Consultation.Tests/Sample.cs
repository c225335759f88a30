using Talaia.Consultation.Forms;
using Talaia.Consultation.Forms.Filling;
using Talaia.Consultation.Forms.Generating;
using Talaia.Consultation.Questionnaires;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Wording;
using Talaia.Metamodel.Elements;

namespace Talaia.Consultation.Tests;

/// <summary>A small release: area ET with two scopes and area VI with one, needs below them.</summary>
internal static class Sample
{
    public static IReadOnlyList<ElementRow> Elements { get; } =
    [
        Row("ET", null, 1, "Elements transversals"),
        Row("ET.1", "ET", 2, "Ciberseguretat"),
        Row("ET.1.1", "ET.1", 3, "Protegir els sistemes"),
        Row("ET.2", "ET", 2, "Dades"),
        Row("VI", null, 1, "Viure"),
        Row("VI.1", "VI", 2, "Habitatge"),
        Row("XX", null, 1, "Àrea sense àmbits"),
    ];

    /// <summary>What a wave of this release asks, opened without a form.</summary>
    public static Questionnaire Questionnaire { get; } = With(new HashSet<string>());

    /// <param name="news">Codes of what the wave before did not have.</param>
    public static Questionnaire With(IReadOnlySet<string> news)
    {
        var (workbook, _) = GenerateWorkbook.Of(Elements, new FormRecipe("Necessitats", []), "1", news, Texts.Embedded(strict: true, ConsultationRoom.Words));
        return new Questionnaire(new FormPlan(CompileForm.From(workbook)), new AskedTree(Elements, new Dictionary<string, string>()));
    }

    /// <summary>Paths and values by pairs; a value of choices with commas is a list when the path asks what is missing.</summary>
    public static Dictionary<string, AnswerValue?> Answers(params (string Path, string? Value)[] answers) => answers.ToDictionary(
        answer => answer.Path,
        answer => answer.Value is null ? null : answer.Path.EndsWith("/missing", StringComparison.Ordinal)
            ? AnswerValue.Of(answer.Value.Split(',', StringSplitOptions.RemoveEmptyEntries))
            : AnswerValue.Of(answer.Value));

    /// <summary>What sending asks for, all of the same seriousness.</summary>
    public static Dictionary<string, AnswerValue?> Complete(string seriousness) =>
        Answers([.. Questionnaire.Needs.Select(need => (need.Seriousness!, (string?)seriousness))]);

    private static ElementRow Row(string code, string? parent, int level, string name) =>
        new(code, parent, level, level == 1 ? "area" : "scope", new LocalizedText(ca: name, es: name + " (es)"), LocalizedText.Empty);
}
