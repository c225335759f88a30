using Talaia.Consultation.Forms;
using Talaia.Consultation.Forms.Filling;
using Talaia.Consultation.Questionnaires;

namespace Talaia.Consultation.Responses;

/// <summary>How far a section of a form is, of what is asked now.</summary>
/// <param name="Shown">Questions and notes that stand in it.</param>
/// <param name="Asked">Questions that somebody is asked.</param>
/// <param name="Answered">Those that have an answer.</param>
/// <param name="Open">Required questions without an answer, and answers that break their rule.</param>
public sealed record FormProgress(Section Section, int Shown, int Asked, int Answered, int Required, int Open)
{
    /// <summary>Nothing keeps it from being sent.</summary>
    public bool IsComplete => Open == 0;

    /// <summary>Whoever answers has nothing left to do in it: one without required questions is done once something is answered.</summary>
    public bool IsDone => IsComplete && (Required > 0 || Answered > 0 || Asked == 0);

    internal SectionProgress Plain => new(Section.Code, Section.Name, Required - Open, Required, Answered > 0);

    public static IReadOnlyList<FormProgress> Of(Questionnaire questionnaire, FilledForm form)
    {
        var states = form.States().Where(state => state.IsRelevant).ToLookup(state => questionnaire.SectionOf(state.Path));
        return [.. questionnaire.Sections.Select(section => Of(section, [.. states[section.Code]]))];
    }

    private static FormProgress Of(Section section, List<NodeState> states)
    {
        var asked = states.FindAll(FormResponse.IsAsked);
        var open = states.Count(state => state.Violation is not null);
        return new FormProgress(
            section, states.Count(state => state.Node is FormQuestion { IsShown: true } || state.Repetitions is not null), asked.Count, asked.Count(state => state.Value is not null),
            Math.Max(open, asked.Count(state => state.IsRequired)), open);
    }
}
