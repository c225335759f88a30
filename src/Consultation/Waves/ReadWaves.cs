using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Invitations;
using Talaia.Consultation.Responses;
using Talaia.Kernel.Calendar;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;

namespace Talaia.Consultation.Waves;

/// <summary>A wave as lists show it.</summary>
/// <param name="Invited">Municipalities that were given a personal link.</param>
/// <param name="Started">Municipalities that have saved at least once, those that have sent included.</param>
/// <param name="Sent">Municipalities that have sent.</param>
public sealed record WaveRow(
    Guid Id,
    string Key,
    Period Period,
    Guid ReleaseId,
    string ReleaseNumber,
    LocalizedText Title,
    DateTimeOffset Opens,
    DateTimeOffset Closes,
    bool Simulated,
    int Invited,
    int Started,
    int Sent)
{
    /// <summary>Whom the wave is about.</summary>
    public TargetPopulation Population { get; init; } = TargetPopulation.Everybody;

    /// <summary>The latest that a town was given more time until; null where none was.</summary>
    public DateTimeOffset? LastExtension { get; init; }

    /// <summary>From this instant on no town answers.</summary>
    public DateTimeOffset LastEnd => WaveTown.End(Closes, LastExtension);

    public WaveState StateAt(DateTimeOffset now) => WaveWindow.StateAt(now, Opens, Closes);

    /// <summary>Whether everybody may see its figures; the office, and each town its own, may always.</summary>
    public bool ShowsFiguresAt(DateTimeOffset now) => WaveWindow.ShowsFigures(now, Simulated, LastEnd);
}

public sealed class ReadWaves(TalaiaDb db)
{
    /// <summary>All waves, newest period first.</summary>
    public Task<List<WaveRow>> ListAsync(CancellationToken cancel = default) =>
        Rows(db.Set<Wave>().OrderByDescending(wave => wave.Key)).ToListAsync(cancel);

    public Task<WaveRow?> ByKeyAsync(string key, CancellationToken cancel = default) =>
        Rows(db.Set<Wave>().Where(wave => wave.Key == key)).SingleOrDefaultAsync(cancel);

    private IQueryable<WaveRow> Rows(IQueryable<Wave> waves) => waves.Select(wave => new WaveRow(
        wave.Id, wave.Key, wave.Period, wave.ReleaseId, wave.ReleaseNumber, wave.Title, wave.Opens, wave.Closes, wave.Simulated,
        db.Set<PersonalLink>().Where(link => link.WaveId == wave.Id).Select(link => link.Codi6).Distinct().Count(),
        db.Set<Response>().Count(response => response.WaveId == wave.Id),
        db.Set<Response>().Count(response => response.WaveId == wave.Id && response.SentAt != null))
    {
        Population = wave.Population,
        LastExtension = db.Set<WaveTown>().Where(town => town.WaveId == wave.Id).Max(town => town.ExtendedUntil),
    });
}
