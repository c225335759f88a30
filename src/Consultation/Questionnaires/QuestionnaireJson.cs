using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Talaia.Kernel.Languages;

namespace Talaia.Consultation.Questionnaires;

/// <summary>The questionnaire as the JSON that a wave stores: `{"form":"needs-1","sections":[{"code","name","description","scopes":[…]}]}`.</summary>
internal static class QuestionnaireJson
{
    /// <summary>Which questions a scope is asked; another set of questions takes another name.</summary>
    private const string Form = "needs-1";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new LocalizedTextJson() },
    };

    public static string Write(Questionnaire questionnaire) =>
        JsonSerializer.Serialize(new Document(Form, [.. questionnaire.Sections.Select(section =>
            new Part(section.Code, section.Name, section.Description, [.. section.Scopes.Select(scope =>
                new Block(scope.Code, scope.Name, scope.Description, scope.Level))]))]), Options);

    public static Questionnaire Read(string json)
    {
        var document = JsonSerializer.Deserialize<Document>(json, Options);
        if (document?.Form != Form)
            throw new InvalidOperationException($"A questionnaire of the form «{document?.Form}» is stored, but only «{Form}» is known.");
        return new Questionnaire(document.Sections.Select(part => new Section(part.Code, part.Name, part.Description,
            [.. part.Scopes.Select(block => new Scope(block.Code, block.Name, block.Description, block.Level))])));
    }

    private sealed record Document(string Form, IReadOnlyList<Part> Sections);

    private sealed record Part(string Code, LocalizedText Name, LocalizedText Description, IReadOnlyList<Block> Scopes);

    private sealed record Block(string Code, LocalizedText Name, LocalizedText Description, int Level = Scope.UsualLevel);
}
