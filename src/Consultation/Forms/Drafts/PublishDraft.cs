using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Forms.Editing;
using Talaia.Consultation.Forms.Filling;
using Talaia.Consultation.Forms.Media;
using Talaia.Consultation.Forms.Versions;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;

namespace Talaia.Consultation.Forms.Drafts;

/// <summary>Makes of a form's draft its next version, which waves can ask from now on and nobody changes any more.</summary>
public sealed class PublishDraft(TalaiaDb db, TimeProvider clock)
{
    /// <returns>The number of the version.</returns>
    /// <exception cref="InputException">`unknown-form`, or all that is wrong with the form, each with sheet, row and column; the draft stays.</exception>
    /// <exception cref="RuleException">`form-nothing-to-publish`; `form-changed-meanwhile`: somebody else acted since, and their act would be published unseen.</exception>
    public async Task<int> RunAsync(Guid formId, SeenDraft seen, string by, CancellationToken cancel = default)
    {
        var form = await db.Set<StoredForm>().SingleOrDefaultAsync(form => form.Id == formId, cancel) ?? throw OpenDrafts.Unknown();
        var draft = await db.Set<FormDraft>().SingleOrDefaultAsync(draft => draft.FormId == formId, cancel) ?? throw new RuleException("form-nothing-to-publish", "Nothing has been changed since the newest version.");
        if (draft.Revision != seen.Revision)
            throw new RuleException("form-changed-meanwhile", "Somebody else has changed the form since you saw it. Nothing was published.");
        var shelf = MediaShelf.Read(draft.Media);
        if (DraftFaults.Of(DraftBook.Of(WorkbookJson.Read(draft.Workbook)), shelf).Where(fault => fault.IsError).Select(fault => fault.Problem).Take(InputException.Most).ToList() is { Count: > 0 } faults)
            throw new InputException(faults);
        var compiled = WorkbookJson.Plan(draft.Workbook).Form;
        var needed = AskedMedia.Needed(AskedMedia.Of(compiled, WorkbookJson.Read(draft.Workbook)), shelf);
        var number = 1 + (await db.Set<FormVersion>().Where(version => version.FormId == formId).MaxAsync(version => (int?)version.Number, cancel) ?? 0);
        var version = db.Add(new FormVersion(formId, number, draft.Workbook, WorkbookJson.Hash(draft.Workbook), needed, compiled.Questions.Count(question => question.IsShown), by, clock)).Entity;
        version.Publish(by, clock);
        form.Rename(compiled.Settings.Title ?? form.Key);
        foreach (var step in await db.Set<FormDraftStep>().Where(step => step.FormId == formId && !step.IsOver).ToListAsync(cancel))
            step.End();
        var last = draft.Take(draft.Workbook, "publish", $"{number}", by, clock);
        last.End();
        db.Add(last);
        db.Remove(draft);
        db.Add(new AuditEntry(by, "publish-form", FormRef.To(form.Key), clock, $"{number}"));
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            throw new RuleException("form-changed-meanwhile", "Somebody else has changed the form at this moment. Nothing was published.");
        }

        await KeepMedia.SweepAsync(db, shelf, cancel);
        return number;
    }
}
