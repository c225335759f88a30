using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Kernel.PersonalData;

namespace Talaia.Consultation.Responses;

/// <summary>Who saved which answers. The answers are the municipality's and stay; the key of who saved them names nobody once the person is erased.</summary>
internal sealed class AnswerData(TalaiaDb db) : IPersonalData
{
    public string Name => "answers";

    public async Task<IReadOnlyList<object>> ExportAsync(DataSubject person, CancellationToken cancel) => await (
        from saved in db.Set<AnswerEvent>()
        where saved.By == person.Actor
        join response in db.Set<Response>() on saved.ResponseId equals response.Id
        orderby saved.Id
        select (object)new { saved.At, Municipality = response.Codi6, saved.Revision, saved.Changes }).AsNoTracking().ToListAsync(cancel);
}
