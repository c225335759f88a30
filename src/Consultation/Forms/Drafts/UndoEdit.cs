using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Forms.Editing.Edits;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;

namespace Talaia.Consultation.Forms.Drafts;

/// <summary>Takes the last act on a form's draft back, then the one before. That is an act too: whoever looks at the form sees it.</summary>
public sealed class UndoEdit(TalaiaDb db, TimeProvider clock)
{
    /// <exception cref="InputException">`unknown-form`.</exception>
    /// <exception cref="RuleException">`form-nothing-to-undo`; `form-changed-meanwhile`: somebody else acted since, and their act would be taken back unseen.</exception>
    public async Task<EditedForm> RunAsync(Guid formId, SeenDraft seen, string by, CancellationToken cancel = default)
    {
        var draft = await db.Set<FormDraft>().SingleOrDefaultAsync(draft => draft.FormId == formId, cancel) ?? throw new RuleException("form-nothing-to-undo", "Nothing has been changed yet.");
        if (draft.Revision != seen.Revision)
            throw new RuleException("form-changed-meanwhile", "Somebody else has changed the form since you saw it. Nothing was taken back.");
        var last = await db.Set<FormDraftStep>().Where(step => step.FormId == formId && !step.IsOver).OrderByDescending(step => step.Revision).FirstOrDefaultAsync(cancel)
            ?? throw new RuleException("form-nothing-to-undo", "There is nothing more to take back.");
        last.End();
        var undone = draft.Take(last.Before, "undo", last.On, by, clock);
        undone.End();
        db.Add(undone);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            throw new RuleException("form-changed-meanwhile", "Somebody else has changed the form at this moment. Nothing was taken back.");
        }

        return new EditedForm(draft.Revision, last.Act is "set" or "move" or "delete" ? last.On : null, [], false);
    }
}
