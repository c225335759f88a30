using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Forms.Versions;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;

namespace Talaia.Consultation.Forms.Drafts;

/// <summary>Begins a form with what stands in another, its files among it: in its draft, or else in its newest version.</summary>
public sealed class CopyForm(TalaiaDb db, TimeProvider clock)
{
    /// <param name="key">The identifier of the copy.</param>
    /// <param name="once">Of the showing of the form, see <see cref="FormKeys"/>; null where nobody sends it twice.</param>
    /// <returns>The id of the copy.</returns>
    /// <exception cref="InputException">`unknown-form`, `form-id-bad`, `form-id-taken`; nothing was begun.</exception>
    public async Task<Guid> RunAsync(Guid formId, string key, string by, Guid? once = null, CancellationToken cancel = default)
    {
        if (await StartForm.BegunAsync(db, key, once, cancel) is { } copied)
            return copied;
        var name = await db.Set<StoredForm>().Where(form => form.Id == formId).Select(form => form.Name).SingleOrDefaultAsync(cancel) ?? throw OpenDrafts.Unknown();
        if (await FormIdentifier.WrongAsync(db, key, cancel) is { } problem)
            throw new InputException(problem);
        var stands = await db.Set<FormDraft>().Where(draft => draft.FormId == formId).Select(draft => new { draft.Workbook, draft.Media }).SingleOrDefaultAsync(cancel)
            ?? await db.Set<FormVersion>().Where(version => version.FormId == formId).OrderByDescending(version => version.Number).Select(version => new { version.Workbook, version.Media }).FirstAsync(cancel);
        return await StartForm.RunAsync(db, clock, key, name, FormIdentifier.Under(key, stands.Workbook), stands.Media, by, once, cancel);
    }
}
