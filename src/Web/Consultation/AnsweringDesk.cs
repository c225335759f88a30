using Talaia.Consultation.Responses;
using Talaia.Consultation.Waves;
using Talaia.Territory.Municipalities;
using Talaia.Web.Access;

namespace Talaia.Web.Consultation;

/// <summary>Opens the questionnaire of a wave for the municipality that the signed-in person answers for, and for no other.</summary>
internal sealed class AnsweringDesk(
    IHttpContextAccessor http, ReadWaves waves, ReadQuestionnaire questionnaires, ReadResponse responses, ReadMunicipality municipalities, TimeProvider clock)
{
    /// <returns>Null when there is no such wave, or the person does not answer in it.</returns>
    public async Task<AnsweringSheet?> OpenAsync(string waveKey)
    {
        var context = http.HttpContext!;
        var cancel = context.RequestAborted;
        if (context.User.MunicipalityCode() is not { } codi6 || !context.User.AnswersFor(codi6, waveKey))
            return null;
        if (await waves.ByKeyAsync(waveKey, cancel) is not { } wave
            || await questionnaires.OfWaveAsync(waveKey, cancel) is not { } questionnaire
            || await municipalities.FindAsync(codi6, cancel) is not { } town)
            return null;
        var response = await responses.RunAsync(waveKey, codi6, cancel);
        return new AnsweringSheet(
            wave, questionnaire, codi6, town.Name, response!.Answers, response.SavedAt, response.SentAt, wave.StateAt(clock.GetUtcNow()) == WaveState.Open);
    }
}
