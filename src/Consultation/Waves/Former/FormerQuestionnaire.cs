using System.Text.Json;

namespace Talaia.Consultation.Waves.Former;

/// <summary>What a wave asked that was opened before waves asked forms: `{"form":"needs-1","sections":[{"code",…,"scopes":[{"code",…,"level"}]}]}`.</summary>
internal static class FormerQuestionnaire
{
    private const int UsualLevel = 2;

    /// <returns>Codes of the elements below the scopes, which were asked about since they were new.</returns>
    public static IReadOnlySet<string> News(string json) =>
        JsonSerializer.Deserialize<Document>(json, JsonSerializerOptions.Web)!.Sections.SelectMany(section => section.Scopes).Where(scope => scope.Level > UsualLevel).Select(scope => scope.Code).ToHashSet();

    private sealed record Document(IReadOnlyList<Part> Sections);

    private sealed record Part(IReadOnlyList<Block> Scopes);

    private sealed record Block(string Code, int Level = UsualLevel);
}
