using System.Collections.Frozen;
using Talaia.Kernel.Languages;

namespace Talaia.Consultation.Questionnaires;

/// <summary>
/// The questionnaire of one wave, made once from a release of the metamodel and never changed afterwards: a section for each level-1 area,
/// in it a block for each scope (level-2 element) and one free text.
/// </summary>
public sealed class Questionnaire
{
    private readonly FrozenDictionary<string, Question> _byPath;

    public Questionnaire(IEnumerable<Section> sections)
    {
        Sections = [.. sections];
        Scopes = [.. Sections.SelectMany(section => section.Scopes)];
        Questions = [.. Sections.SelectMany(section => section.Questions)];
        _byPath = Questions.ToFrozenDictionary(question => question.Path);
    }

    public IReadOnlyList<Section> Sections { get; }

    /// <summary>The scopes of all sections, in order.</summary>
    public IReadOnlyList<Scope> Scopes { get; }

    /// <summary>The questions of all sections, in the order in which they are asked.</summary>
    public IReadOnlyList<Question> Questions { get; }

    public Question? Find(string path) => _byPath.GetValueOrDefault(path);
}

/// <summary>A level-1 area: its scopes and one free text.</summary>
public sealed record Section(string Code, LocalizedText Name, LocalizedText Description, IReadOnlyList<Scope> Scopes)
{
    /// <summary>Path of “què us falta o què heu provat”.</summary>
    public string TextPath => $"{Code}/{Choices.Text}";

    public IEnumerable<Question> Questions => Scopes
        .SelectMany(scope => scope.QuestionsIn(Code))
        .Append(new Question(TextPath, Code, Code, Choices.Text, QuestionKind.Text, []));
}

/// <summary>A level-2 element: how serious, how urgent, what is missing.</summary>
public sealed record Scope(string Code, LocalizedText Name, LocalizedText Description)
{
    public string SeriousnessPath => $"{Code}/{Choices.Seriousness}";

    public string UrgencyPath => $"{Code}/{Choices.Urgency}";

    public string MissingPath => $"{Code}/{Choices.Missing}";

    internal IEnumerable<Question> QuestionsIn(string section) =>
    [
        new(SeriousnessPath, section, Code, Choices.Seriousness, QuestionKind.One, Choices.OfSeriousness),
        new(UrgencyPath, section, Code, Choices.Urgency, QuestionKind.One, Choices.OfUrgency),
        new(MissingPath, section, Code, Choices.Missing, QuestionKind.Several, Choices.OfMissing),
    ];
}
