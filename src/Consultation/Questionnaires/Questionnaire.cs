using System.Collections.Frozen;
using Talaia.Consultation.Forms;
using Talaia.Consultation.Forms.Filling;
using Talaia.Kernel.Languages;

namespace Talaia.Consultation.Questionnaires;

/// <summary>
/// The questionnaire of one wave, never changed afterwards. Made from a release of the metamodel: a section for each level-1 area, in it a block for each scope
/// (level-2 element, or a deeper one that is new) and one free text. Or a form: a section for each of its groups, and no scopes; its questions may carry elements all the same.
/// </summary>
public sealed class Questionnaire
{
    private readonly FrozenDictionary<string, Question> _byPath;
    private readonly FrozenDictionary<string, string> _sections;

    public Questionnaire(IEnumerable<Section> sections)
    {
        Sections = [.. sections];
        Scopes = [.. Sections.SelectMany(section => section.Scopes)];
        Questions = [.. Sections.SelectMany(section => section.Questions)];
        Needs = [.. Scopes.Select(scope => new AskedNeed(scope.Code, scope.SeriousnessPath, scope.UrgencyPath, scope.MissingPath))];
        Elements = AskedElements.Of(Sections);
        _byPath = Questions.ToFrozenDictionary(question => question.Path);
        _sections = FormSections.OfNodes(Sections);
    }

    /// <summary>The questionnaire that asks a form, not knowing the metamodel: for who only tries it.</summary>
    public Questionnaire(FormPlan form)
        : this(form, AskedTree.Empty)
    {
    }

    /// <summary>The questionnaire that asks a form.</summary>
    /// <param name="tree">Where the elements that its questions carry stand.</param>
    internal Questionnaire(FormPlan form, AskedTree tree)
    {
        Form = form;
        Sections = [.. FormSections.Of(form.Form)];
        Scopes = [];
        Questions = [.. Sections.SelectMany(section => FormSections.Questions(section, form.Form.Lists))];
        Needs = AskedNeeds.Of(form, Questions, tree);
        Elements = AskedElements.Of(Needs, tree);
        _byPath = Questions.ToFrozenDictionary(question => question.Path);
        _sections = FormSections.OfNodes(Sections);
    }

    private Questionnaire(FormPlan? form, IEnumerable<Section> sections, IEnumerable<Question> questions)
    {
        Form = form;
        Sections = [.. sections];
        Scopes = [.. Sections.SelectMany(section => section.Scopes)];
        Questions = [.. questions];
        _byPath = Questions.ToFrozenDictionary(question => question.Path);
        _sections = FormSections.OfNodes(Sections);
    }

    /// <summary>The same questionnaire with some of its sections only.</summary>
    public Questionnaire Only(IReadOnlyCollection<string> sections) =>
        new(Form, Sections.Where(section => sections.Contains(section.Code)), Questions.Where(question => sections.Contains(question.Section)));

    /// <summary>The form that is asked; null where the questionnaire was made from the metamodel.</summary>
    public FormPlan? Form { get; }

    public IReadOnlyList<Section> Sections { get; }

    /// <summary>The scopes of all sections, in order.</summary>
    public IReadOnlyList<Scope> Scopes { get; }

    /// <summary>The questions of all sections, in the order in which they are asked.</summary>
    public IReadOnlyList<Question> Questions { get; }

    /// <summary>What is asked about needs, whatever kind of questionnaire asks it.</summary>
    public IReadOnlyList<AskedNeed> Needs { get; } = [];

    /// <summary>The elements whose need is learnt, an area before what stands in it.</summary>
    public IReadOnlyList<AskedElement> Elements { get; } = [];

    /// <param name="path">In a form with the places of repetitions or without.</param>
    public Question? Find(string path) => _byPath.GetValueOrDefault(Form is null ? path : FormPath.Plain(path));

    /// <summary>The section in which a node of the form stands, notes too; null when there is none.</summary>
    public string? SectionOf(string path) => _sections.GetValueOrDefault(FormPath.Plain(path));

    /// <summary>The value as it is stored; null when it is empty, which clears the answer.</summary>
    public AnswerValue? Canonical(string path, AnswerValue value) =>
        Form?.Form.Find(FormPath.Plain(path)) is FormQuestion question && !value.IsEmpty ? FormAnswerCheck.Canonical(question, Find(path)!, value) : Find(path)!.Canonical(value);
}

/// <summary>A level-1 area: its scopes, those that are <see cref="Scope.IsNew"/> last, and one free text.</summary>
public sealed record Section(string Code, LocalizedText Name, LocalizedText Description, IReadOnlyList<Scope> Scopes)
{
    /// <summary>Path of “què us falta o què heu provat”.</summary>
    public string TextPath => $"{Code}/{Choices.Text}";

    /// <summary>What stands in it, where a form is asked; null otherwise.</summary>
    public IReadOnlyList<FormNode>? Nodes { get; init; }

    public IEnumerable<Question> Questions => Nodes is not null ? [] : Scopes
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
