using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Forms.Editing;
using Talaia.Consultation.Forms.Editing.Edits;
using Talaia.Consultation.Forms.Versions;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;

namespace Talaia.Consultation.Forms.Drafts;

/// <summary>A draft after an act.</summary>
/// <param name="Focus">The key of the node to look at next; null for none.</param>
/// <param name="Clashes">What somebody else changed otherwise meanwhile: nothing was written. Empty where all was.</param>
/// <param name="WasStale">Others had changed something since the revision that was seen.</param>
public sealed record EditedForm(int Revision, string? Focus, IReadOnlyList<EditClash> Clashes, bool WasStale);

/// <summary>
/// Does one act on a form's draft, which begins with the first. What its author saw need not be the newest: where others changed something else it goes on top of that;
/// where they changed the same, nothing is written and both are told. Whatever is wrong with the form is kept as it is: only publishing asks for more.
/// </summary>
public sealed class EditForm(TalaiaDb db, TimeProvider clock)
{
    /// <exception cref="InputException">`unknown-form`.</exception>
    /// <exception cref="RuleException">`form-renewed`, `form-node-gone` and those of the act; nothing was changed.</exception>
    public Task<EditedForm> RunAsync(Guid formId, FormEdit edit, SeenDraft seen, string by, CancellationToken cancel = default) =>
        UntilUndisturbed.RunAsync(db, async () =>
        {
            var (edited, isChanged) = await StageAsync(formId, edit, seen, by, cancel);
            if (isChanged)
                await db.SaveChangesAsync(cancel);
            return edited;
        });

    /// <summary>The same without saving, for who saves more with it.</summary>
    /// <returns>What stands when it is saved, and whether there is anything to save.</returns>
    internal async Task<(EditedForm Edited, bool IsChanged)> StageAsync(Guid formId, FormEdit edit, SeenDraft seen, string by, CancellationToken cancel)
    {
        var (form, draft, _) = await OpenDrafts.OfAsync(db, formId, seen, by, clock, cancel);
        var now = DraftBook.Of(WorkbookJson.Read(draft.Workbook));
        var isStale = seen.Revision != draft.Revision;
        var then = isStale ? await OpenDrafts.AtAsync(db, draft, seen.Revision, cancel) : now;
        var (meant, clashes) = then is null ? (edit, [new EditClash(edit.On, "*", "", "", "")]) : edit.Against(then, now);
        if (clashes.Count > 0)
            return (new EditedForm(draft.Revision, null, clashes, true), false);
        var (book, focus) = meant.Apply(now);
        var workbook = WorkbookJson.Write(book.Workbook);
        if (workbook == draft.Workbook)
            return (new EditedForm(draft.Revision, focus, [], isStale), false);
        db.Add(draft.Take(workbook, edit.Act, edit.On, by, clock));
        if (book.Settings.GetValueOrDefault("form_title") is { Length: > 0 } title && draft.FromVersion == 0)
            form.Rename(title);
        await DropOldAsync(draft, cancel);
        return (new EditedForm(draft.Revision, focus, [], isStale), true);
    }

    private async Task DropOldAsync(FormDraft draft, CancellationToken cancel)
    {
        var oldest = draft.Revision - FormDraftStep.Most;
        if (oldest > 0)
            await db.Set<FormDraftStep>().Where(step => step.FormId == draft.FormId && step.Revision <= oldest).ExecuteDeleteAsync(cancel);
    }
}
