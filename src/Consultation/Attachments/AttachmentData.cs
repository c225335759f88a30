using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Kernel.PersonalData;

namespace Talaia.Consultation.Attachments;

/// <summary>Who gave which files. The files answer for the municipality and stay with its answers; the key of who gave them names nobody once the person is erased.</summary>
internal sealed class AttachmentData(TalaiaDb db) : IPersonalData
{
    public string Name => "answer-files";

    public async Task<IReadOnlyList<object>> ExportAsync(DataSubject person, CancellationToken cancel) =>
        await db.Set<Attachment>().AsNoTracking().Where(file => file.By == person.Actor).OrderBy(file => file.Id)
            .Select(file => (object)new { file.At, Municipality = file.Codi6, file.Name, file.MediaType, file.Bytes }).ToListAsync(cancel);
}
