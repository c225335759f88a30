using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Kernel.PersonalData;

namespace Talaia.Kernel.Audit;

/// <summary>What a person did. Entries name a key alone, which says nothing once the person is erased; so they stay.</summary>
internal sealed class AuditData(TalaiaDb db) : IPersonalData
{
    public string Name => "audit";

    public async Task<IReadOnlyList<object>> ExportAsync(DataSubject person, CancellationToken cancel) =>
        await db.Set<AuditEntry>().AsNoTracking().Where(entry => entry.Actor == person.Actor).OrderBy(entry => entry.Sequence)
            .Select(entry => (object)new { entry.Sequence, entry.At, entry.Act, On = entry.SubjectKind + "/" + entry.SubjectKey }).ToListAsync(cancel);
}
