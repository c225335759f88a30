using System.Collections.Frozen;
using Talaia.Kernel.Languages;

namespace Talaia.Consultation.Questionnaires;

/// <summary>
/// The questionnaire of one wave, made once from a release of the metamodel and never changed afterwards: a section for each level-1 area,
/// in it a block for each scope (level-2 element, or a deeper one that is new) and one free text.
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

/// <summary>A level-1 area: its scopes, those that are <see cref="Scope.IsNew"/> last, and one free text.</summary>
public sealed record Section(string Code, LocalizedText Name, LocalizedText Description, IReadOnlyList<Scope> Scopes)
{
    /// <summary>Path of “què us falta o què heu provat”.</summary>
    public string TextPath => $"{Code}/{Choices.Text}";

    public IEnumerable<Question> Questions => Scopes
        .SelectMany(scope => scope.QuestionsIn(Code))
        .Append(new Question(TextPath, Code, Code, Choices.Text, QuestionKind.Text, []));
}

/// <summary>An element that is asked about: how serious, how urgent, what is missing.</summary>
/// <param name="Level">2; deeper for what is new in the metamodel since the wave before, which is asked about once so that its need is known from the start.</param>
public sealed record Scope(string Code, LocalizedText Name, LocalizedText Description, int Level = Scope.UsualLevel)
{
    public const int UsualLevel = 2;

    public bool IsNew => Level > UsualLevel;

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
