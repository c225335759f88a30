using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Kernel.PersonalData;

namespace Talaia.Consultation.Invitations;

/// <summary>Personal links: which municipality, which wave, and who of the office issued it. Forgotten once they have opened nothing for long.</summary>
internal sealed class LinkData(TalaiaDb db) : IPersonalData
{
    public string Name => "personal-links";

    public int? DefaultDays => 365;

    public async Task<IReadOnlyList<object>> ExportAsync(DataSubject person, CancellationToken cancel) =>
        await db.Set<PersonalLink>().AsNoTracking().Where(link => link.IssuedBy == person.Actor).OrderBy(link => link.Id)
            .Select(link => (object)new { Municipality = link.Codi6, link.IssuedAt, link.ExpiresAt, link.RevokedAt }).ToListAsync(cancel);

    public Task<int> ForgetAsync(DateTimeOffset before, CancellationToken cancel) => db.Set<PersonalLink>().Where(link => link.ExpiresAt < before).ExecuteDeleteAsync(cancel);
}
