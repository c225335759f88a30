using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Forms.Media;
using Talaia.Consultation.Forms.Versions;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;

namespace Talaia.Consultation.Forms.Drafts;

/// <summary>Throws a form's draft away; its versions stay. A form that has none goes too.</summary>
public sealed class DiscardDraft(TalaiaDb db, TimeProvider clock)
{
    /// <returns>Whether the form is still there.</returns>
    /// <exception cref="Kernel.Problems.InputException">`unknown-form`.</exception>
    public async Task<bool> RunAsync(Guid formId, string by, CancellationToken cancel = default)
    {
        var form = await db.Set<StoredForm>().SingleOrDefaultAsync(form => form.Id == formId, cancel) ?? throw OpenDrafts.Unknown();
        if (await db.Set<FormDraft>().SingleOrDefaultAsync(draft => draft.FormId == formId, cancel) is not { } draft)
            return true;
        var isKept = await db.Set<FormVersion>().AnyAsync(version => version.FormId == formId, cancel);
        if (isKept)
        {
            foreach (var step in await db.Set<FormDraftStep>().Where(step => step.FormId == formId && !step.IsOver).ToListAsync(cancel))
                step.End();
            var last = draft.Take(draft.Workbook, "discard", "", by, clock);
            last.End();
            db.Add(last);
        }

        db.Remove(draft);
        if (!isKept)
            db.Remove(form);
        db.Add(new AuditEntry(by, "discard-form-draft", FormRef.To(form.Key), clock, $"{draft.FromVersion}"));
        await db.SaveChangesAsync(cancel);
        await KeepMedia.SweepAsync(db, MediaShelf.Read(draft.Media), cancel);
        return isKept;
    }
}
