using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Questionnaires;
using Talaia.Consultation.Waves;
using Talaia.Kernel.Access;
using Talaia.Kernel.Data;

namespace Talaia.Consultation.Responses;

/// <summary>Chooses between the answer that stands and one that clashed with it. All of them stay in the record of saves.</summary>
public sealed class SettleClash(TalaiaDb db, KnownQuestionnaires questionnaires, Acting acting, TimeProvider clock)
{
    /// <param name="which">Index of the clash in <see cref="ResponseSheet.Clashes"/> of this path; null for the answer that stands.</param>
    /// <returns>False when there is no such clash any more; nothing was changed.</returns>
    /// <exception cref="Kernel.Problems.InputException">`unknown-wave`, `not-asked`.</exception>
    /// <exception cref="Kernel.Problems.PermissionException">Somebody who does not answer this section for the municipality.</exception>
    /// <exception cref="Kernel.Problems.RuleException">`wave-not-open-yet`, `wave-closed`.</exception>
    public Task<bool> RunAsync(string waveKey, string codi6, string path, int? which, string by, CancellationToken cancel = default)
    {
        acting.RequireOwn(codi6, "settle-clash");
        return UntilUndisturbed.RunAsync(db, () => SettleAsync(waveKey, codi6, path, which, by, cancel));
    }

    private async Task<bool> SettleAsync(string waveKey, string codi6, string path, int? which, string by, CancellationToken cancel)
    {
        var wave = await OpenWaves.FindAsync(db, waveKey, codi6, clock, cancel);
        if ((await questionnaires.OfAsync(db, wave.Id, cancel)).Find(path) is not { } question)
            return false;
        acting.RequirePart(question.Section, "settle-clash");
        var response = await db.Set<Response>().SingleOrDefaultAsync(response => response.WaveId == wave.Id && response.Codi6 == codi6, cancel);
        if (response is null || !ClashDocument.Read(response.Clashes).TryGetValue(path, out var clashes) || which < 0 || which >= clashes.Count)
            return false;
        var changes = new Dictionary<string, AnswerValue?>();
        if (which is { } index)
            changes[path] = clashes[index].Value;
        response.Settle(path);
        db.Add(response.Take(changes, $"settle/{Ids.New(clock):N}", by, clock));
        await db.SaveChangesAsync(cancel);
        return true;
    }
}
