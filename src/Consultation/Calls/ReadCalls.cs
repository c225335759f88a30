using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Following;
using Talaia.Consultation.Reminders;
using Talaia.Consultation.Waves;
using Talaia.Kernel.Data;
using Talaia.Territory.Municipalities;
using Talaia.Territory.People;

namespace Talaia.Consultation.Calls;

/// <summary>A call as it was noted.</summary>
public sealed record CallRow(DateTimeOffset At, string By, CallOutcome Outcome, string Note, DateOnly? Again);

/// <summary>A town hall to be called.</summary>
/// <param name="Worth">What one more answer of its stratum is worth: the share of the whole that the stratum's silence keeps uncertain, in thousandths. Larger first.</param>
/// <param name="People">Who coordinates or answers there.</param>
/// <param name="Last">The newest call; null when nobody has called.</param>
public sealed record CallTown(MunicipalityRow Town, TownStanding Standing, double Worth, IReadOnlyList<PersonName> People, CallRow? Last);

/// <summary>Whom the office's agents call, and what was said.</summary>
public sealed class ReadCalls(TalaiaDb db, ReadStanding standing, ReadMunicipalities municipalities, ReadPeople people)
{
    /// <summary>
    /// The towns of a wave that have not sent, first those whose answer would tell most: by the drop in the variance of a post-stratified mean that one more answer of
    /// the stratum brings, W²·(1/n − 1/(n+1)) with W the stratum's share of all towns and n its answers (n + 1 for strata without any, so that silence counts most).
    /// A town that declined stands last.
    /// </summary>
    /// <returns>Null when there is no such wave.</returns>
    public async Task<List<CallTown>?> ListAsync(string waveKey, CancellationToken cancel = default)
    {
        if (await db.Set<Wave>().Where(wave => wave.Key == waveKey).Select(wave => new { wave.Id, wave.Closes }).SingleOrDefaultAsync(cancel) is not { } wave)
            return null;
        var towns = (await municipalities.AllAsync(cancel)).ToDictionary(town => town.Codi6);
        var all = (await standing.OfWaveAsync(wave.Id, wave.Closes, cancel)).FindAll(town => towns.ContainsKey(town.Codi6));
        var worth = all.GroupBy(town => towns[town.Codi6].Band.Number).ToDictionary(band => band.Key, band => Worth(band.Count() / (double)all.Count, band.Count(town => town.FirstSentAt is not null)));
        var waiting = all.FindAll(town => town.Waits is not null);
        var known = (await people.OfMunicipalitiesAsync([.. waiting.Select(town => town.Codi6)], cancel)).ToLookup(person => person.Codi6!);
        var calls = (await RowsAsync(db.Set<Call>().Where(call => call.WaveId == wave.Id), cancel)).GroupBy(call => call.Codi6).ToDictionary(calls => calls.Key, calls => calls.Last().Row);
        return
        [
            .. waiting.Select(town => new CallTown(towns[town.Codi6], town, worth[towns[town.Codi6].Band.Number], [.. known[town.Codi6].OrderBy(person => person.Role != Role.Coordinator)], calls.GetValueOrDefault(town.Codi6)))
                .OrderBy(town => town.Last?.Outcome == CallOutcome.Declines)
                .ThenByDescending(town => town.Worth)
                .ThenByDescending(town => town.Standing.Waits)
                .ThenBy(town => town.Town.Codi6, StringComparer.Ordinal),
        ];
    }

    /// <summary>What was noted of one town in a wave, the newest first.</summary>
    public async Task<List<CallRow>> OfTownAsync(string waveKey, string codi6, CancellationToken cancel = default)
    {
        var rows = await RowsAsync(db.Set<Call>().Where(call => call.Codi6 == codi6 && db.Set<Wave>().Any(wave => wave.Id == call.WaveId && wave.Key == waveKey)), cancel);
        return [.. rows.Select(row => row.Row).Reverse()];
    }

    private static double Worth(double weight, int answers) => 1_000 * weight * weight * (answers == 0 ? 1 : (1.0 / answers) - (1.0 / (answers + 1)));

    private static async Task<List<(string Codi6, CallRow Row)>> RowsAsync(IQueryable<Call> calls, CancellationToken cancel) =>
        (await calls.AsNoTracking().OrderBy(call => call.Id).ToListAsync(cancel)).ConvertAll(call => (call.Codi6, new CallRow(call.At, call.By, call.Outcome, call.Note, call.Again)));
}
