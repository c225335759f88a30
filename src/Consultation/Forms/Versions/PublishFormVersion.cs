using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Forms.Filling;
using Talaia.Consultation.Forms.Media;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;

namespace Talaia.Consultation.Forms.Versions;

/// <summary>Makes a version of a form one that waves can ask. It stays so: waves that ask it go on asking exactly this.</summary>
public sealed class PublishFormVersion(TalaiaDb db, TimeProvider clock)
{
    /// <returns>False when it was published already; nothing was changed.</returns>
    /// <exception cref="InputException">`unknown-form`; `bad-expression`: expressions that could not be evaluated; `media-missing`, `media-other-kind`: files that the form shows and has not; each with sheet, row and column. Nothing was changed.</exception>
    public async Task<bool> RunAsync(Guid formId, int number, string by, CancellationToken cancel = default)
    {
        var found = await (
            from version in db.Set<FormVersion>()
            where version.FormId == formId && version.Number == number
            join stored in db.Set<StoredForm>() on version.FormId equals stored.Id
            select new { Version = version, stored.Key }).SingleOrDefaultAsync(cancel)
            ?? throw new InputException(new Problem("unknown-form", "There is no such version of a form."));
        if (found.Version.PublishedAt is not null)
            return false;
        var form = WorkbookJson.Plan(found.Version.Workbook).Form;
        var lacking = AskedMedia.Lacking(AskedMedia.Of(form, WorkbookJson.Read(found.Version.Workbook)), MediaShelf.Read(found.Version.Media));
        if (CheckExpressions.Of(form).Concat(lacking).ToList() is { Count: > 0 } problems)
            throw new InputException([.. problems.Take(InputException.Most)]);
        found.Version.Publish(by, clock);
        db.Add(new AuditEntry(by, "publish-form", FormRef.To(found.Key), clock, $"{number}"));
        await db.SaveChangesAsync(cancel);
        return true;
    }
}
