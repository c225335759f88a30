using System.Security.Claims;
using Talaia.Consultation.Attachments;
using Talaia.Consultation.Delegations;
using Talaia.Consultation.Forms.Types;
using Talaia.Consultation.Questionnaires;
using Talaia.Consultation.Responses;
using Talaia.Consultation.Waves;
using Talaia.Kernel.Access;
using Talaia.Territory.Municipalities;
using Talaia.Web.Access;

namespace Talaia.Web.Consultation;

/// <summary>Opens the questionnaire of a wave for the municipality that the signed-in person answers for, and for no other; of that, what is theirs.</summary>
internal sealed class AnsweringDesk(IHttpContextAccessor http, ReadResponse responses, ReadDelegations delegations, ReadMunicipality municipalities, ReadAttachments files, ReadOnBehalf behalf, TimeProvider clock)
{
    /// <returns>Null when there is no such wave, or the person does not answer in it.</returns>
    public async Task<AnsweringSheet?> OpenAsync(string waveKey)
    {
        var context = http.HttpContext!;
        var cancel = context.RequestAborted;
        if (context.User.MunicipalityCode() is not { } codi6 || !context.User.AnswersFor(codi6, waveKey))
            return null;
        if (await responses.RunAsync(waveKey, codi6, cancel) is not { } response || await municipalities.FindAsync(codi6, cancel) is not { } town)
            return null;
        var standing = await StandingAsync(context.User, waveKey, codi6, cancel);
        var (questionnaire, answers) = standing.Handed is { } handed ? Only(handed.Sections, response) : (response.Questionnaire, response.Answers);
        return new AnsweringSheet(
            response.Wave, questionnaire, codi6, town.Name, answers, response.SavedAt, response.SentAt,
            response.Wave.StateAt(clock.GetUtcNow()) == WaveState.Open, response.Revision,
            response.Clashes.Where(clash => questionnaire.Find(clash.Key) is not null).ToDictionary(), standing)
        {
            Form = response.Form,
            IsOnBehalf = context.User.HasClaim(claim => claim.Type == Claims.Behalf),
            Files = response.Form?.Form.Questions.Any(question => question.Type.Answer == AnswerKind.File) == true ? await files.OfAsync(waveKey, codi6, cancel) : new Dictionary<string, AttachmentRow>(),
        };
    }

    /// <summary>The same with what only its first page tells.</summary>
    public async Task<AnsweringSheet?> StartAsync(string waveKey) =>
        await OpenAsync(waveKey) is { } sheet ? sheet with { OnBehalfAt = await behalf.RunAsync(waveKey, sheet.Codi6, http.HttpContext!.RequestAborted) } : null;

    private async Task<Standing> StandingAsync(ClaimsPrincipal person, string waveKey, string codi6, CancellationToken cancel)
    {
        if (person.DelegationId() is { } id)
            return new Standing(false, await delegations.FindAsync(id, cancel), []);
        var canSign = person.May(Permission.SignResponse);
        return new Standing(canSign, null, canSign ? await delegations.OfResponseAsync(waveKey, codi6, cancel) : []);
    }

    private static (Questionnaire, IReadOnlyDictionary<string, AnswerValue>) Only(IReadOnlyList<string> sections, ResponseSheet response)
    {
        var questionnaire = response.Questionnaire.Only(sections);
        return (questionnaire, response.Answers.Where(answer => questionnaire.Find(answer.Key) is not null).ToDictionary());
    }
}
