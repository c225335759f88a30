using Talaia.Consultation.Delegations;
using Talaia.Consultation.Questionnaires;
using Talaia.Kernel.Wording;
using Talaia.Web.Ui;
using Section = Talaia.Consultation.Questionnaires.Section;

namespace Talaia.Web.Consultation;

/// <summary>The navigation of the questionnaire: the town, and the way out, which loses nothing.</summary>
internal static class AnsweringPlaces
{
    public static IReadOnlyList<Place> Of(AnsweringSheet sheet, Say say, Links to) =>
    [
        new(sheet.Town, to.Municipality(sheet.Codi6)),
        new(say["consultation.overview"], to.Questionnaire(sheet.Wave.Key)),
        .. sheet.Standing.CanSign && sheet.IsOpen ? new Place[] { new(say["consultation.team"], to.QuestionnaireTeam(sheet.Wave.Key)) } : [],
    ];
}

/// <summary>The list of sections with their state in words.</summary>
internal static class AnsweringTasks
{
    public static IReadOnlyList<TaskItem> Of(AnsweringSheet sheet, Section? here, Say say, Links to) =>
    [
        .. sheet.Sections.Select(section => new TaskItem(
            section.Name.In(say.Language.Code),
            State(sheet, section, here, say),
            to.QuestionnaireSection(sheet.Wave.Key, section.Code),
            IsDone: sheet.IsDone(section),
            IsCurrent: section == here)),
        .. sheet.EndsInReview
            ? new TaskItem[] { new(say["consultation.review"], say[sheet.SentAt is null ? "consultation.state.when-done" : "consultation.state.sent"], to.QuestionnaireReview(sheet.Wave.Key)) }
            : [],
    ];

    private static string State(AnsweringSheet sheet, Section section, Section? here, Say say)
    {
        if (section == here)
            return say["consultation.state.here"];
        var answered = sheet.IsDone(section) ? say["consultation.state.done"]
            : !sheet.IsBegun(section) ? say["consultation.state.to-begin"]
            : say["consultation.answered.of", ("done", sheet.Answered(section)), ("of", sheet.Asked(section))];
        return sheet.Standing.Team.LastOrDefault(row => row.Sections.Contains(section.Code)) is { } colleague
            ? say[colleague.DoneAt is null ? "consultation.state.handed" : "consultation.state.handed-done", ("name", colleague.Name), ("state", answered)]
            : answered;
    }
}
