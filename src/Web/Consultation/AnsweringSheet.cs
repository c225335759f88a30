using Talaia.Consultation.Questionnaires;
using Talaia.Consultation.Waves;

namespace Talaia.Web.Consultation;

/// <summary>The questionnaire as one town hall sees it: what it asks, what is answered, what is left.</summary>
public sealed record AnsweringSheet(
    WaveTimes Wave,
    Questionnaire Questionnaire,
    string Codi6,
    string Town,
    IReadOnlyDictionary<string, AnswerValue> Answers,
    DateTimeOffset? SavedAt,
    DateTimeOffset? SentAt,
    bool IsOpen)
{
    public Section? Section(string code) => Questionnaire.Sections.FirstOrDefault(section => section.Code == code);

    public Section? After(Section section) => Questionnaire.Sections.SkipWhile(known => known.Code != section.Code).Skip(1).FirstOrDefault();

    public Section? Before(Section section) => Questionnaire.Sections.TakeWhile(known => known.Code != section.Code).LastOrDefault();

    /// <summary>The first section with a scope that is not answered; null when none is left.</summary>
    public Section? FirstOpen => Questionnaire.Sections.FirstOrDefault(section => Missing(section).Any());

    public IEnumerable<Scope> Missing(Section section) => section.Scopes.Where(scope => !Answers.ContainsKey(scope.SeriousnessPath));

    public int Answered(Section section) => section.Scopes.Count - Missing(section).Count();

    public string? Text(string path) => Answers.GetValueOrDefault(path)?.Parts[0];

    public IReadOnlyCollection<string> Codes(string path) => [.. Answers.GetValueOrDefault(path)?.Parts ?? []];

    /// <summary>The same sheet showing what was typed, saved or not.</summary>
    public AnsweringSheet With(IReadOnlyDictionary<string, AnswerValue?> typed)
    {
        var shown = new Dictionary<string, AnswerValue>(Answers);
        foreach (var (path, value) in typed)
        {
            if (value is null)
                shown.Remove(path);
            else
                shown[path] = value;
        }

        return this with { Answers = shown };
    }
}
