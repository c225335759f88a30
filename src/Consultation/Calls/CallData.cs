using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Kernel.PersonalData;

namespace Talaia.Consultation.Calls;

/// <summary>Notes of calls, which may say with whom it was spoken.</summary>
internal sealed class CallData(TalaiaDb db) : IPersonalData
{
    public string Name => "calls";

    public int? DefaultDays => 365;

    public async Task<IReadOnlyList<object>> ExportAsync(DataSubject person, CancellationToken cancel) =>
        await db.Set<Call>().AsNoTracking().Where(call => call.By == person.Actor).OrderBy(call => call.Id)
            .Select(call => (object)new { call.At, Municipality = call.Codi6, call.Outcome, call.Note, call.Again }).ToListAsync(cancel);

    public Task<int> ForgetAsync(DateTimeOffset before, CancellationToken cancel) => db.Set<Call>().Where(call => call.At < before).ExecuteDeleteAsync(cancel);
}
