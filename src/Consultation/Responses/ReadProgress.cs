using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Invitations;
using Talaia.Consultation.Waves;
using Talaia.Kernel.Data;
using Talaia.Territory.Municipalities;

namespace Talaia.Consultation.Responses;

/// <summary>How far one municipality is.</summary>
public sealed record MunicipalityProgress(
    MunicipalityRow Municipality, bool Invited, ResponseState State, int Answers, DateTimeOffset? SavedAt, DateTimeOffset? SentAt)
{
    /// <summary>It has sent, whether or not it changed answers afterwards.</summary>
    public bool HasSent => SentAt is not null;
}

/// <summary>How far a group of municipalities is. Started includes sent.</summary>
/// <param name="Key">Code of the comarca or key of the band; `all` for the whole.</param>
public sealed record GroupProgress(string Key, string Name, int Municipalities, int Invited, int Started, int Sent);

/// <param name="Towns">Every municipality that the wave asks, in the territory's order.</param>
/// <param name="ByComarca">In the order of names.</param>
/// <param name="ByBand">From the smallest to the largest.</param>
public sealed record WaveProgress(
    string WaveKey, GroupProgress All, IReadOnlyList<MunicipalityProgress> Towns, IReadOnlyList<GroupProgress> ByComarca, IReadOnlyList<GroupProgress> ByBand);

/// <summary>Who has answered a wave and who has not.</summary>
public sealed class ReadProgress(TalaiaDb db, ReadMunicipalities municipalities)
{
    /// <returns>Null when there is no such wave.</returns>
    public async Task<WaveProgress?> OfWaveAsync(string waveKey, CancellationToken cancel = default)
    {
        var waveId = await db.Set<Wave>().Where(wave => wave.Key == waveKey).Select(wave => (Guid?)wave.Id).SingleOrDefaultAsync(cancel);
        if (waveId is null)
            return null;
        var responses = await db.Set<Response>().Where(response => response.WaveId == waveId)
            .Select(row => new { row.Codi6, row.Revision, row.SentRevision, row.AnswerCount, row.SavedAt, row.SentAt })
            .ToDictionaryAsync(row => row.Codi6, cancel);
        var asked = await db.Set<WaveTown>().Where(town => town.WaveId == waveId).Select(town => town.Codi6).ToHashSetAsync(cancel);
        var invited = (await db.Set<PersonalLink>().Where(link => link.WaveId == waveId).Select(link => link.Codi6).Distinct().ToListAsync(cancel)).ToHashSet();

        var towns = (await municipalities.AllAsync(cancel)).FindAll(town => asked.Contains(town.Codi6)).ConvertAll(town => responses.GetValueOrDefault(town.Codi6) is { } row
            ? new MunicipalityProgress(town, invited.Contains(town.Codi6), ResponseStates.Of(row.Revision, row.SentRevision), row.AnswerCount, row.SavedAt, row.SentAt)
            : new MunicipalityProgress(town, invited.Contains(town.Codi6), ResponseState.NotStarted, 0, null, null));
        return new WaveProgress(waveKey, Group("all", "", towns), towns,
            [.. towns.GroupBy(town => (town.Municipality.ComarcaCode, town.Municipality.ComarcaName))
                .OrderBy(group => Kernel.Texts.Folding.SortKey(group.Key.ComarcaName), StringComparer.Ordinal)
                .Select(group => Group(group.Key.ComarcaCode, group.Key.ComarcaName, [.. group]))],
            [.. PopulationBand.All.Select(band => Group(band.Key, "", [.. towns.Where(town => town.Municipality.Band == band)])).Where(group => group.Municipalities > 0)]);
    }

    private static GroupProgress Group(string key, string name, List<MunicipalityProgress> towns) => new(
        key, name, towns.Count, towns.Count(town => town.Invited), towns.Count(town => town.State != ResponseState.NotStarted), towns.Count(town => town.HasSent));
}
