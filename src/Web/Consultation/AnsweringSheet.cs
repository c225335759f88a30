using Talaia.Consultation.Attachments;
using Talaia.Consultation.Delegations;
using Talaia.Consultation.Forms.Filling;
using Talaia.Consultation.Questionnaires;
using Talaia.Consultation.Responses;
using Talaia.Consultation.Waves;

namespace Talaia.Web.Consultation;

/// <summary>The questionnaire as one town hall sees it: what it asks, what is answered, what is left. A colleague sees the sections that were handed to them, and no others.</summary>
public sealed record AnsweringSheet(
    WaveTimes Wave,
    Questionnaire Questionnaire,
    string Codi6,
    string Town,
    IReadOnlyDictionary<string, AnswerValue> Answers,
    DateTimeOffset? SavedAt,
    DateTimeOffset? SentAt,
    bool IsOpen,
    int Revision,
    IReadOnlyDictionary<string, IReadOnlyList<AnswerClash>> Clashes,
    Standing Standing)
{
    private IReadOnlyList<FormProgress>? _progress;

    /// <summary>What fills the form in, when somebody looks.</summary>
    public required Lazy<FilledForm> Filling { get; init; }

    /// <summary>The form as it stands.</summary>
    public FilledForm Form => Filling.Value;

    private IReadOnlyList<FormProgress> Parts => _progress ??= FormProgress.Of(Questionnaire, Form);

    /// <summary>The files that were given as answers, by name.</summary>
    public IReadOnlyDictionary<string, AttachmentRow> Files { get; init; } = new Dictionary<string, AttachmentRow>();

    /// <summary>Whether somebody of the office is answering for the town.</summary>
    public bool IsOnBehalf { get; init; }

    /// <summary>When somebody of the office last began to; null where nobody did.</summary>
    public DateTimeOffset? OnBehalfAt { get; init; }

    /// <summary>The sections that have something to ask now.</summary>
    public IEnumerable<Section> Sections => Parts.Where(part => part.Shown > 0).Select(part => part.Section);

    public Section? Section(string code) => Questionnaire.Sections.FirstOrDefault(section => section.Code == code);

    public Section? After(Section section) => Sections.SkipWhile(known => known.Code != section.Code).Skip(1).FirstOrDefault();

    public Section? Before(Section section) => Sections.TakeWhile(known => known.Code != section.Code).LastOrDefault();

    /// <summary>Where the form leads after its last section: to the review, or for a colleague back to what they were handed.</summary>
    public bool EndsInReview => Standing.Handed is null;

    /// <summary>The first section in which something is left to answer; null when none is left.</summary>
    public Section? FirstOpen => Sections.FirstOrDefault(section => !IsDone(section));

    public bool IsDone(Section section) => Progress(section).IsDone;

    /// <summary>How much of a section is counted: what it requires, or where it requires nothing, all that it asks.</summary>
    public int Asked(Section section) => Progress(section) is { Required: > 0 and var required } ? required : Progress(section).Asked;

    /// <summary>How much of that is answered.</summary>
    public int Answered(Section section) => Progress(section) is { Required: > 0 } progress ? progress.Required - progress.Open : Progress(section).Answered;

    public bool IsBegun(Section section) => Progress(section).Answered > 0;

    private FormProgress Progress(Section section) => Parts.First(part => part.Section.Code == section.Code);
}

/// <summary>Who is before the questionnaire.</summary>
/// <param name="CanSign">May send the response and hand sections over.</param>
/// <param name="Handed">What was handed to this person; null for who answers for the whole.</param>
/// <param name="Team">Who was handed what; empty for colleagues, who do not see each other.</param>
public sealed record Standing(bool CanSign, DelegationRow? Handed, IReadOnlyList<DelegationRow> Team);
