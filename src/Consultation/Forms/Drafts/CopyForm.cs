using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Forms.Versions;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;

namespace Talaia.Consultation.Forms.Drafts;

/// <summary>Begins a form with what stands in another, its files among it: in its draft, or else in its newest version.</summary>
public sealed class CopyForm(TalaiaDb db, TimeProvider clock)
{
    /// <param name="key">The identifier of the copy.</param>
    /// <returns>The id of the copy.</returns>
    /// <exception cref="InputException">`unknown-form`, `form-id-bad`, `form-id-taken`; nothing was begun.</exception>
    public async Task<Guid> RunAsync(Guid formId, string key, string by, CancellationToken cancel = default)
    {
        var name = await db.Set<StoredForm>().Where(form => form.Id == formId).Select(form => form.Name).SingleOrDefaultAsync(cancel) ?? throw OpenDrafts.Unknown();
        if (await FormIdentifier.WrongAsync(db, key, cancel) is { } problem)
            throw new InputException(problem);
        var stands = await db.Set<FormDraft>().Where(draft => draft.FormId == formId).Select(draft => new { draft.Workbook, draft.Media }).SingleOrDefaultAsync(cancel)
            ?? await db.Set<FormVersion>().Where(version => version.FormId == formId).OrderByDescending(version => version.Number).Select(version => new { version.Workbook, version.Media }).FirstAsync(cancel);
        var copy = db.Add(new StoredForm(key, clock)).Entity;
        copy.Rename(name);
        db.Add(new FormDraft(copy.Id, 0, 0, FormIdentifier.Under(key, stands.Workbook), stands.Media, by, clock));
        db.Add(new AuditEntry(by, "edit-form", FormRef.To(key), clock, "0"));
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            throw new InputException(FormIdentifier.Taken(key));
        }

        return copy.Id;
    }
}
