using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Forms.Filling;
using Talaia.Consultation.Questionnaires;
using Talaia.Consultation.Waves;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;

namespace Talaia.Consultation.Responses;

/// <summary>A municipality's response as its own people see it. Before the first save it is empty, with revision 0.</summary>
/// <param name="Wave">When the wave takes answers.</param>
/// <param name="Questionnaire">What the wave asks.</param>
/// <param name="Revision">Grows with every save and every sending.</param>
/// <param name="Clashes">What waits to be chosen between, by path.</param>
/// <param name="SentAt">When it was sent last; stays when answers change afterwards (<see cref="ResponseState.ChangedAfterSending"/>).</param>
public sealed record ResponseSheet(
    WaveTimes Wave,
    Questionnaire Questionnaire,
    string Codi6,
    ResponseState State,
    int Revision,
    DateTimeOffset? StartedAt,
    DateTimeOffset? SavedAt,
    DateTimeOffset? SentAt,
    string? SentBy,
    IReadOnlyDictionary<string, AnswerValue> Answers,
    IReadOnlyList<SectionProgress> Sections,
    IReadOnlyDictionary<string, IReadOnlyList<AnswerClash>> Clashes)
{
    /// <summary>The form as it stands, where the wave asks one; null otherwise.</summary>
    public FilledForm? Form { get; init; }

    /// <summary>Everything that sending asks for is answered.</summary>
    public bool CanBeSent => Sections.All(section => section.IsComplete);
}

/// <summary>How far a section is.</summary>
/// <param name="Answered">Of a form, what it requires and has; otherwise scopes whose seriousness is answered, which is what sending asks for.</param>
/// <param name="Started">Something in it is answered.</param>
public sealed record SectionProgress(string Code, LocalizedText Name, int Answered, int Scopes, bool Started)
{
    public bool IsComplete => Answered == Scopes;
}

public sealed class ReadResponse(TalaiaDb db, KnownQuestionnaires questionnaires, TimeProvider clock)
{
    /// <returns>Null when there is no such wave, or it does not ask this municipality.</returns>
    public async Task<ResponseSheet?> RunAsync(string waveKey, string codi6, CancellationToken cancel = default)
    {
        var found = await (
            from wave in db.Set<Wave>()
            where wave.Key == waveKey
            from town in db.Set<WaveTown>().Where(town => town.WaveId == wave.Id && town.Codi6 == codi6)
            from response in db.Set<Response>().Where(response => response.WaveId == wave.Id && response.Codi6 == codi6).DefaultIfEmpty()
            select new { wave.Id, wave.Opens, wave.Closes, town.ExtendedUntil, Response = response }).AsNoTracking().SingleOrDefaultAsync(cancel);
        if (found is null)
            return null;
        var own = found.Response;
        var answers = AnswerDocument.Read(own?.Answers ?? AnswerDocument.Empty);
        var questionnaire = await questionnaires.OfAsync(db, found.Id, cancel);
        var form = questionnaire.Form is { } plan ? FormResponse.Fill(plan, own is null ? null : answers, clock) : null;
        return new ResponseSheet(new WaveTimes(waveKey, found.Opens, WaveTown.End(found.Closes, found.ExtendedUntil)), questionnaire, codi6, own?.State ?? ResponseState.NotStarted, own?.Revision ?? 0,
            own?.StartedAt, own?.SavedAt, own?.SentAt, own?.SentBy, answers, [.. form is null ? questionnaire.Sections.Select(section => Progress(section, answers)) : FormProgress.Of(questionnaire, form).Select(section => section.Plain)],
            ClashDocument.Read(own?.Clashes ?? AnswerDocument.Empty)) { Form = form };
    }

    private static SectionProgress Progress(Section section, Dictionary<string, AnswerValue> answers) => new(
        section.Code,
        section.Name,
        section.Scopes.Count(scope => answers.ContainsKey(scope.SeriousnessPath)),
        section.Scopes.Count,
        section.Questions.Any(question => answers.ContainsKey(question.Path)));
}
