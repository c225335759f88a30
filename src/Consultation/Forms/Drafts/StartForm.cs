using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Forms.Versions;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;

namespace Talaia.Consultation.Forms.Drafts;

/// <summary>The first draft of a form that was not there: once for each showing of the office's form that asks for it, however often that comes.</summary>
internal static class StartForm
{
    /// <returns>The form that this showing has begun already; null where it has not.</returns>
    public static async Task<Guid?> BegunAsync(TalaiaDb db, string key, Guid? once, CancellationToken cancel) =>
        once is { } sent && await db.Set<StoredForm>().AnyAsync(form => form.Id == sent && form.Key == key, cancel) ? sent : null;

    /// <param name="workbook">What stands in the draft, already under this identifier.</param>
    /// <param name="media">Its files, see <see cref="FormDraft.Media"/>.</param>
    /// <param name="once">Of the showing of the form, see <see cref="FormKeys"/>; null where nobody sends it twice.</param>
    /// <returns>The form's id.</returns>
    /// <exception cref="InputException">`form-id-taken`: somebody else has taken the identifier at this moment.</exception>
    public static async Task<Guid> RunAsync(
        TalaiaDb db, TimeProvider clock, string key, string name, string workbook, string media, string by, Guid? once, CancellationToken cancel)
    {
        var form = db.Add(new StoredForm(key, clock, await FormKeys.IdAsync<StoredForm>(db, once, clock, cancel))).Entity;
        form.Rename(name);
        db.Add(new FormDraft(form.Id, 0, 0, workbook, media, by, clock));
        db.Add(new AuditEntry(by, "edit-form", FormRef.To(key), clock, "0"));
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (await BegunAsync(db, key, once, cancel) is { } twin)
                return twin;
            await FormIdentifier.RefuseTakenAsync(db, key, cancel);
            throw;
        }

        return form.Id;
    }
}
