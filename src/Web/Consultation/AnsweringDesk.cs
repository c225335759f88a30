using System.Security.Claims;
using Talaia.Consultation.Attachments;
using Talaia.Consultation.Forms.Types;
using Talaia.Consultation.Questionnaires;
using Talaia.Consultation.Responses;
using Talaia.Consultation.Waves;
using Talaia.Kernel.Access;
using Talaia.Kernel.Data;
using Talaia.Territory.Municipalities;
using Talaia.Web.Access;

namespace Talaia.Web.Consultation;

/// <summary>Opens the questionnaire of a wave for the municipality that the signed-in person answers for, and for no other; of that, what is theirs.</summary>
internal sealed class AnsweringDesk(IHttpContextAccessor http, TalaiaDb db, ReadResponse responses, TownNames towns, ReadAttachments files, ReadOnBehalf behalf, TimeProvider clock)
{
    /// <returns>Null when there is no such wave, or the person does not answer in it.</returns>
    public async Task<AnsweringSheet?> OpenAsync(string waveKey)
    {
        var context = http.HttpContext!;
        var cancel = context.RequestAborted;
        if (context.User.MunicipalityCode() is not { } codi6 || !context.User.AnswersFor(codi6, waveKey))
            return null;
        if (await responses.RunAsync(waveKey, codi6, cancel) is not { } response || await towns.OfAsync(db, codi6, cancel) is not { } town || StandingOf(context.User, response) is not { } standing)
            return null;
        var (questionnaire, answers) = standing.Handed is { } handed ? Only(handed.Sections, response) : (response.Questionnaire, response.Answers);
        return new AnsweringSheet(
            response.Wave, questionnaire, codi6, town, answers, response.SavedAt, response.SentAt,
            response.Wave.StateAt(clock.GetUtcNow()) == WaveState.Open, response.Revision,
            response.Clashes.Where(clash => questionnaire.Find(clash.Key) is not null).ToDictionary(), standing)
        {
            Filling = response.Filling,
            IsOnBehalf = context.User.HasClaim(claim => claim.Type == Claims.Behalf),
            Files = response.Questionnaire.Form?.Form.Questions.Any(question => question.Type.Answer == AnswerKind.File) == true ? await files.OfAsync(waveKey, codi6, cancel) : new Dictionary<string, AttachmentRow>(),
        };
    }

    /// <summary>The same with what only its first page tells.</summary>
    public async Task<AnsweringSheet?> StartAsync(string waveKey) =>
        await OpenAsync(waveKey) is { } sheet ? sheet with { OnBehalfAt = await behalf.RunAsync(waveKey, sheet.Codi6, http.HttpContext!.RequestAborted) } : null;

    /// <returns>Null for a colleague from whom everything was taken back.</returns>
    private static Standing? StandingOf(ClaimsPrincipal person, ResponseSheet response)
    {
        if (person.DelegationId() is { } id)
            return response.Team.FirstOrDefault(row => row.Id == id) is { } handed ? new Standing(false, handed, []) : null;
        var canSign = person.May(Permission.SignResponse);
        return new Standing(canSign, null, canSign ? response.Team : []);
    }

    private static (Questionnaire, IReadOnlyDictionary<string, AnswerValue>) Only(IReadOnlyList<string> sections, ResponseSheet response)
    {
        var questionnaire = response.Questionnaire.Only(sections);
        return (questionnaire, response.Answers.Where(answer => questionnaire.Find(answer.Key) is not null).ToDictionary());
    }
}
