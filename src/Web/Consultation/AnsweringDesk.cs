using Talaia.Consultation.Responses;
using Talaia.Consultation.Waves;
using Talaia.Territory.Municipalities;
using Talaia.Web.Access;

namespace Talaia.Web.Consultation;

/// <summary>Opens the questionnaire of a wave for the municipality that the signed-in person answers for, and for no other.</summary>
internal sealed class AnsweringDesk(IHttpContextAccessor http, ReadResponse responses, ReadMunicipality municipalities, TimeProvider clock)
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
        return new AnsweringSheet(
            response.Wave, response.Questionnaire, codi6, town.Name, response.Answers, response.SavedAt, response.SentAt,
            response.Wave.StateAt(clock.GetUtcNow()) == WaveState.Open);
    }
}
