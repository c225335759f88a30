using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Kernel.PersonalData;

namespace Talaia.Territory.People;

/// <summary>Who somebody is and for whom they speak; kept while they do.</summary>
internal sealed class PeopleData(TalaiaDb db) : IPersonalData
{
    public string Name => "people";

    public async Task<IReadOnlyList<object>> ExportAsync(DataSubject person, CancellationToken cancel) =>
        await db.Set<Person>().AsNoTracking().Where(known => known.Id == person.Id)
            .Select(known => (object)new { known.Email, known.Name, known.Role, Municipality = known.Codi6, Since = known.CreatedAt }).ToListAsync(cancel);

    public Task<int> EraseAsync(DataSubject person, CancellationToken cancel) => db.Set<Person>().Where(known => known.Id == person.Id).ExecuteDeleteAsync(cancel);
}
