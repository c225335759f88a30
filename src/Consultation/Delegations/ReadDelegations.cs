using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Waves;
using Talaia.Kernel.Data;

namespace Talaia.Consultation.Delegations;

/// <summary>Who was handed what. Of the municipality's own people only: it holds a colleague's address.</summary>
public sealed record DelegationRow(Guid Id, string Name, string Email, IReadOnlyList<string> Sections, DateTimeOffset At, DateTimeOffset? DoneAt);

public sealed class ReadDelegations(TalaiaDb db)
{
    /// <summary>Those that stand, in the order in which they were made.</summary>
    public Task<List<DelegationRow>> OfResponseAsync(string waveKey, string codi6, CancellationToken cancel = default) =>
        Rows(db.Set<Delegation>().Where(delegation => delegation.Codi6 == codi6 && delegation.WithdrawnAt == null && db.Set<Wave>().Any(wave => wave.Id == delegation.WaveId && wave.Key == waveKey)).OrderBy(delegation => delegation.Id)).ToListAsync(cancel);

    /// <returns>Null when it was taken back.</returns>
    public Task<DelegationRow?> FindAsync(Guid id, CancellationToken cancel = default) =>
        Rows(db.Set<Delegation>().Where(delegation => delegation.Id == id && delegation.WithdrawnAt == null)).SingleOrDefaultAsync(cancel);

    private static IQueryable<DelegationRow> Rows(IQueryable<Delegation> delegations) =>
        delegations.Select(row => new DelegationRow(row.Id, row.Name, row.Email, row.Sections, row.At, row.DoneAt));
}
