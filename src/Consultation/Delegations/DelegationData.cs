using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Invitations;
using Talaia.Consultation.Waves;
using Talaia.Kernel.Data;
using Talaia.Kernel.PersonalData;

namespace Talaia.Consultation.Delegations;

/// <summary>Colleagues to whom sections were handed: name and address, as long as the wave is asked about.</summary>
internal sealed class DelegationData(TalaiaDb db) : IPersonalData
{
    public string Name => "delegations";

    public int? DefaultDays => 180;

    public async Task<IReadOnlyList<object>> ExportAsync(DataSubject person, CancellationToken cancel) =>
        await db.Set<Delegation>().AsNoTracking().Where(delegation => delegation.Email == person.Email || delegation.By == person.Actor).OrderBy(delegation => delegation.Id)
            .Select(delegation => (object)new { delegation.Name, delegation.Email, Municipality = delegation.Codi6, delegation.Sections, delegation.At, delegation.DoneAt }).ToListAsync(cancel);

    public async Task<int> EraseAsync(DataSubject person, CancellationToken cancel)
    {
        var theirs = db.Set<Delegation>().Where(delegation => delegation.Email == person.Email);
        await db.Set<PersonalLink>().Where(link => theirs.Any(delegation => delegation.Id == link.DelegationId)).ExecuteDeleteAsync(cancel);
        return await theirs.ExecuteDeleteAsync(cancel);
    }

    /// <summary>Counted from the end of the wave.</summary>
    public async Task<int> ForgetAsync(DateTimeOffset before, CancellationToken cancel)
    {
        var old = db.Set<Delegation>().Where(delegation => db.Set<Wave>().Any(wave => wave.Id == delegation.WaveId && wave.Closes < before));
        await db.Set<PersonalLink>().Where(link => old.Any(delegation => delegation.Id == link.DelegationId)).ExecuteDeleteAsync(cancel);
        return await old.ExecuteDeleteAsync(cancel);
    }
}
