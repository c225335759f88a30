using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Forms.Versions;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;

namespace Talaia.Consultation.Forms.Drafts;

/// <summary>Gives a form another identifier, while none of its versions is published: answers hang on what is.</summary>
public sealed class RekeyForm(TalaiaDb db, TimeProvider clock)
{
    /// <exception cref="InputException">`unknown-form`, `form-id-bad`, `form-id-taken`; nothing was changed.</exception>
    /// <exception cref="RuleException">`form-key-published`; `form-changed-meanwhile`: somebody else acted at this moment.</exception>
    public async Task RunAsync(Guid formId, string key, string by, CancellationToken cancel = default)
    {
        var form = await db.Set<StoredForm>().SingleOrDefaultAsync(form => form.Id == formId, cancel) ?? throw OpenDrafts.Unknown();
        if (form.Key == key)
            return;
        var versions = await db.Set<FormVersion>().Where(version => version.FormId == formId).ToListAsync(cancel);
        if (versions.Exists(version => version.PublishedAt is not null))
            throw new RuleException("form-key-published", "A version is published under this identifier. Make a copy of the form to have another.");
        if (await FormIdentifier.WrongAsync(db, key, cancel) is { } problem)
            throw new InputException(problem);
        db.Add(new AuditEntry(by, "rekey-form", FormRef.To(key), clock, form.Key));
        form.Rekey(key);
        foreach (var version in versions)
            version.Rekey(FormIdentifier.Under(key, version.Workbook));
        if (await db.Set<FormDraft>().SingleOrDefaultAsync(draft => draft.FormId == formId, cancel) is { } draft)
        {
            // What was before it stands under the old identifier: nobody goes back there.
            foreach (var step in await db.Set<FormDraftStep>().Where(step => step.FormId == formId && !step.IsOver).ToListAsync(cancel))
                step.End();
            var rekeyed = draft.Take(FormIdentifier.Under(key, draft.Workbook), "rekey", key, by, clock);
            rekeyed.End();
            db.Add(rekeyed);
        }

        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new RuleException("form-changed-meanwhile", "Somebody else has changed the form at this moment. Its identifier stays.");
        }
        catch (DbUpdateException)
        {
            await FormIdentifier.RefuseTakenAsync(db, key, cancel);
            throw;
        }
    }
}
