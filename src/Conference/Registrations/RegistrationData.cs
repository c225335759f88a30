using Microsoft.EntityFrameworkCore;
using Talaia.Conference.Editions;
using Talaia.Kernel.Data;
using Talaia.Kernel.PersonalData;

namespace Talaia.Conference.Registrations;

/// <summary>Who registered for a conference. Each edition promises its own day of forgetting (<see cref="ForgetRegistrations"/>), so none is set here.</summary>
internal sealed class RegistrationData(TalaiaDb db) : IPersonalData
{
    public string Name => "registrations";

    public async Task<IReadOnlyList<object>> ExportAsync(DataSubject person, CancellationToken cancel) => await (
        from registration in db.Set<Registration>()
        where registration.Email == person.Email
        join edition in db.Set<Edition>() on registration.EditionId equals edition.Id
        orderby edition.Year
        select (object)new { edition.Year, registration.Number, registration.Name, registration.Email, Municipality = registration.Codi6, registration.Body, registration.Profile, registration.State, registration.At })
        .AsNoTracking().ToListAsync(cancel);

    public Task<int> EraseAsync(DataSubject person, CancellationToken cancel) =>
        db.Set<Registration>().Where(registration => registration.Email == person.Email).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.Name, "").SetProperty(row => row.Email, (string?)null).SetProperty(row => row.Body, ""), cancel);
}
