using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Responses;
using Talaia.Consultation.Waves;
using Talaia.Kernel.Data;
using Talaia.Territory.Municipalities;

namespace Talaia.Consultation.Needs;

/// <summary>
/// The needs of a wave. Only responses that were sent count, each with its newest answers. Results are remembered in the process, and a cheap
/// query tells whether they are still true, so that a response just sent shows at once on every node.
/// </summary>
public sealed class ReadNeeds(TalaiaDb db, KnownQuestionnaires questionnaires, ReadMunicipalities municipalities, NeedsMemory memory, SmallCells small, TimeProvider clock)
{
    /// <summary>For the office: groups of any size. Pages for everybody take <see cref="PublicOfWaveAsync"/>.</summary>
    /// <returns>Null when there is no such wave, or it asks nothing about needs.</returns>
    public async Task<WaveNeeds?> OfWaveAsync(string waveKey, CancellationToken cancel = default)
    {
        if (await AskedBefore.NewestAsync(db, questionnaires, wave => wave.Key == waveKey, cancel) is not { } now)
            return null;
        var before = await AskedBefore.NewestAsync(db, questionnaires, wave => wave.Key.CompareTo(waveKey) < 0, cancel);
        var seen = await SeenAsync(before is null ? [now.Id] : [now.Id, before.Id], cancel);
        return await memory.Waves.GetAsync(now.Id, (seen[now.Id], before is null ? null : seen[before.Id]), async () => DescribeNeeds.Of(
            now.Key, now.Simulated, await TableAsync(now.Id, seen[now.Id]),
            before?.Key, before is null ? null : await TableAsync(before.Id, seen[before.Id])));
    }

    /// <summary>Which waves ask about needs; the others, which ask a form about something else, are passed over where needs are listed.</summary>
    public async Task<IReadOnlySet<string>> WavesAsync(CancellationToken cancel = default)
    {
        var asking = new HashSet<string>();
        foreach (var wave in await db.Set<Wave>().Select(wave => new { wave.Id, wave.Key }).ToListAsync(cancel))
        {
            if ((await questionnaires.OfAsync(db, wave.Id, cancel)).Needs.Count > 0)
                asking.Add(wave.Key);
        }

        return asking;
    }

    /// <summary>What everybody may see of the needs of a wave: see <see cref="PublishNeeds"/>. A change from a wave that shows no figures yet is not told either.</summary>
    /// <returns>Null when there is no such wave, or it shows no figures yet (<see cref="WaveRow.ShowsFiguresAt"/>).</returns>
    public async Task<WaveNeeds?> PublicOfWaveAsync(string waveKey, CancellationToken cancel = default)
    {
        if (!await ShowsFiguresAsync(waveKey, cancel) || await OfWaveAsync(waveKey, cancel) is not { } needs)
            return null;
        var shown = memory.Public.GetValue(needs, _ => PublishNeeds.Of(needs, small.Least));
        return shown.PreviousKey is { } before && !await ShowsFiguresAsync(before, cancel) ? PublishNeeds.WithoutChange(shown) : shown;
    }

    /// <returns>Null when there is no such wave, it asks nothing about needs, or there is no such municipality.</returns>
    public async Task<MunicipalityNeeds?> OfMunicipalityAsync(string waveKey, string codi6, CancellationToken cancel = default)
    {
        if (await AskedBefore.NewestAsync(db, questionnaires, wave => wave.Key == waveKey, cancel) is not { } wave)
            return null;
        var table = await TableAsync(wave.Id, (await SeenAsync([wave.Id], cancel))[wave.Id]);
        if (table.Column(codi6) is not { } column)
            return null;
        var own = table.Elements.Select((_, row) => OwnNeed.Of(table, row, column, small.Least)).ToList();
        return new MunicipalityNeeds(wave.Key, wave.Simulated, table.Towns[column], table.HasSent(column), own[0], own[1..]);
    }

    /// <summary>What a public map may show of each municipality: see <see cref="PublicNeeds"/>. Empty when there is no such wave.</summary>
    public async Task<IReadOnlyDictionary<string, double?>> PublicValuesAsync(string waveKey, CancellationToken cancel = default)
    {
        if (await PublicOfWaveAsync(waveKey, cancel) is not { } needs)
            return new Dictionary<string, double?>();
        var id = await db.Set<Wave>().Where(wave => wave.Key == waveKey).Select(wave => wave.Id).SingleAsync(cancel);
        return PublicNeeds.Of(await TableAsync(id, (await SeenAsync([id], cancel))[id]), needs);
    }

    /// <summary>The numbers behind, for what the room computes further of them.</summary>
    /// <returns>Null when there is no such wave.</returns>
    internal async Task<NeedTable?> TableOfWaveAsync(string waveKey, CancellationToken cancel)
    {
        var id = await db.Set<Wave>().Where(wave => wave.Key == waveKey).Select(wave => (Guid?)wave.Id).SingleOrDefaultAsync(cancel);
        return id is { } wave ? await TableAsync(wave, (await SeenAsync([wave], cancel))[wave]) : null;
    }

    private async Task<bool> ShowsFiguresAsync(string waveKey, CancellationToken cancel) => await db.Set<Wave>().Where(wave => wave.Key == waveKey)
        .Select(wave => new { wave.Simulated, wave.Closes, Extended = db.Set<WaveTown>().Where(town => town.WaveId == wave.Id).Max(town => town.ExtendedUntil) })
        .SingleOrDefaultAsync(cancel) is { } wave && WaveWindow.ShowsFigures(clock.GetUtcNow(), wave.Simulated, WaveTown.End(wave.Closes, wave.Extended));

    private async Task<Dictionary<Guid, Seen>> SeenAsync(Guid[] waves, CancellationToken cancel)
    {
        var hour = clock.GetUtcNow().Ticks / TimeSpan.TicksPerHour;
        var sums = await db.Set<Response>().Where(response => waves.Contains(response.WaveId) && response.SentAt != null)
            .GroupBy(response => response.WaveId)
            .Select(group => new { Wave = group.Key, Sent = group.Count(), Revisions = group.Sum(response => (long)response.Revision) })
            .ToDictionaryAsync(sum => sum.Wave, cancel);
        return waves.ToDictionary(wave => wave, wave => sums.GetValueOrDefault(wave) is { } sum
            ? new Seen(sum.Sent, sum.Revisions, hour)
            : new Seen(0, 0, hour));
    }

    /// <summary>Takes no token: other callers may be waiting for the same table.</summary>
    private Task<NeedTable> TableAsync(Guid wave, Seen seen) => memory.Tables.GetAsync(wave, seen, async () =>
    {
        var questionnaire = await questionnaires.OfAsync(db, wave, CancellationToken.None);
        var towns = await memory.Towns.GetAsync(wave, seen.Hour, () => municipalities.AllAsync(CancellationToken.None));
        var target = await db.Set<Wave>().Where(known => known.Id == wave).Select(known => known.Population).SingleAsync(CancellationToken.None);
        return new NeedTable(questionnaire, towns.FindAll(target.Covers), await SentSheets.ReadAsync(db, wave, new NeedReader(questionnaire), memory.SheetsOf(wave), CancellationToken.None));
    });
}
