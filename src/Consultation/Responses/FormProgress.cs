using Talaia.Consultation.Forms.Filling;
using Talaia.Consultation.Questionnaires;

namespace Talaia.Consultation.Responses;

/// <summary>How far a section of a form is, of what is asked now.</summary>
/// <param name="Asked">Questions that somebody is asked.</param>
/// <param name="Answered">Those that have an answer.</param>
/// <param name="Open">Required questions without an answer, and answers that break their rule.</param>
public sealed record FormProgress(Section Section, int Asked, int Answered, int Required, int Open)
{
    public bool IsComplete => Open == 0;

    internal SectionProgress Plain => new(Section.Code, Section.Name, Required - Open, Required, Answered > 0);

    /// <summary>Every section that has something to show now; one that is hidden as a whole is left out.</summary>
    public static IReadOnlyList<FormProgress> Of(Questionnaire questionnaire, FilledForm form)
    {
        var states = form.States().Where(state => state.IsRelevant).ToLookup(state => questionnaire.Find(state.Path)?.Section);
        return [.. questionnaire.Sections.Select(section => (section, Asked: states[section.Code].Where(FormResponse.IsAsked).ToList(), Broken: states[section.Code].Count(state => state.Violation is not null)))
            .Select(part => new FormProgress(part.section, part.Asked.Count, part.Asked.Count(state => state.Value is not null), Math.Max(part.Broken, part.Asked.Count(state => state.IsRequired)), part.Broken))];
    }
}
