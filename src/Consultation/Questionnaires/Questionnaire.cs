using System.Collections.Frozen;
using Talaia.Consultation.Forms;
using Talaia.Consultation.Forms.Filling;
using Talaia.Consultation.Forms.Media;
using Talaia.Consultation.Responses;
using Talaia.Kernel.Languages;

namespace Talaia.Consultation.Questionnaires;

/// <summary>
/// The questionnaire of one wave, never changed afterwards: a form, with a section for each of its pages. Its questions may carry the elements of the metamodel that they ask about.
/// </summary>
public sealed class Questionnaire
{
    private readonly FrozenDictionary<string, Question> _byPath;
    private readonly FrozenDictionary<string, string> _sections;
    private readonly Lazy<bool> _countsAsKept;

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
        Questions = [.. Sections.SelectMany(section => FormSections.Questions(section, form.Form.Lists))];
        Needs = AskedNeeds.Of(form, Questions, tree);
        Elements = AskedElements.Of(Needs, tree);
        _byPath = Questions.ToFrozenDictionary(question => question.Path);
        _sections = FormSections.OfNodes(Sections);
        _countsAsKept = new Lazy<bool>(() => CountedAnswers.AreAsKept(form));
    }

    private Questionnaire(FormPlan form, IEnumerable<Section> sections, IEnumerable<Question> questions)
    {
        Form = form;
        Sections = [.. sections];
        Questions = [.. questions];
        _byPath = Questions.ToFrozenDictionary(question => question.Path);
        _sections = FormSections.OfNodes(Sections);
        _countsAsKept = new Lazy<bool>(() => CountedAnswers.AreAsKept(form));
    }

    /// <summary>The same questionnaire with some of its sections only.</summary>
    public Questionnaire Only(IReadOnlyCollection<string> sections)
    {
        var own = Sections.Where(section => sections.Contains(section.Code)).ToList();
        return new(Form, own, Questions.Where(question => sections.Contains(question.Section))) { Media = Media.IsEmpty ? Media : AskedMedia.Needed(own.SelectMany(section => section.Nodes), Form.Form, Media) };
    }

    /// <summary>The form that is asked.</summary>
    public FormPlan Form { get; }

    /// <summary>The files that it shows.</summary>
    public MediaShelf Media { get; init; } = MediaShelf.Empty;

    public IReadOnlyList<Section> Sections { get; }

    /// <summary>The questions of all sections, in the order in which they are asked.</summary>
    public IReadOnlyList<Question> Questions { get; }

    /// <summary>What is asked about needs.</summary>
    public IReadOnlyList<AskedNeed> Needs { get; } = [];

    /// <summary>The elements whose need is learnt, an area before what stands in it.</summary>
    public IReadOnlyList<AskedElement> Elements { get; } = [];

    /// <summary>Whether every answer that is kept counts as it is kept: the form only lets choose and write, and hides, repeats and reckons nothing.</summary>
    internal bool CountsAsKept => _countsAsKept.Value;

    /// <param name="path">With the places of repetitions or without.</param>
    public Question? Find(string path) => _byPath.GetValueOrDefault(FormPath.Plain(path));

    /// <summary>The section in which a node of the form stands, notes too; null when there is none.</summary>
    public string? SectionOf(string path) => _sections.GetValueOrDefault(FormPath.Plain(path));

    /// <summary>The value as it is stored; null when it is empty, which clears the answer.</summary>
    public AnswerValue? Canonical(string path, AnswerValue value) =>
        Form.Form.Find(FormPath.Plain(path)) is FormQuestion question && !value.IsEmpty ? FormAnswerCheck.Canonical(question, Find(path)!, value) : Find(path)!.Canonical(value);
}

/// <summary>A page of a form, and what can be handed to a colleague.</summary>
/// <param name="Nodes">What stands in it.</param>
public sealed record Section(string Code, LocalizedText Name, IReadOnlyList<FormNode> Nodes);
