using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Forms.Editing;
using Talaia.Consultation.Forms.Versions;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Problems;

namespace Talaia.Consultation.Forms.Drafts;

/// <summary>What somebody saw when they acted.</summary>
/// <param name="Revision">Of the draft; of a form that nobody edits, the one it would go on from.</param>
/// <param name="FromVersion">The version that the draft began with, or would.</param>
public sealed record SeenDraft(int Revision, int FromVersion);

/// <summary>The draft of a form with what its use cases need.</summary>
internal sealed record OpenDraft(StoredForm Form, FormDraft Draft, bool IsNew);

/// <summary>Finds the draft of a form, or begins it with the newest version; nothing is saved here.</summary>
internal static class OpenDrafts
{
    /// <exception cref="InputException">`unknown-form`.</exception>
    /// <exception cref="RuleException">`form-renewed`: there was no draft, and the form has another version than was seen.</exception>
    public static async Task<OpenDraft> OfAsync(TalaiaDb db, Guid formId, SeenDraft seen, string by, TimeProvider clock, CancellationToken cancel)
    {
        var form = await db.Set<StoredForm>().SingleOrDefaultAsync(form => form.Id == formId, cancel) ?? throw Unknown();
        if (await db.Set<FormDraft>().SingleOrDefaultAsync(draft => draft.FormId == formId, cancel) is { } draft)
            return new OpenDraft(form, draft, false);
        var newest = await db.Set<FormVersion>().AsNoTracking().Where(version => version.FormId == formId).OrderByDescending(version => version.Number).FirstOrDefaultAsync(cancel) ?? throw Unknown();
        if (newest.Number != seen.FromVersion)
            throw new RuleException("form-renewed", "The form has got another version meanwhile. Look at it before you edit on.");
        var revision = await db.Set<FormDraftStep>().Where(step => step.FormId == formId).MaxAsync(step => (int?)step.Revision, cancel) ?? 0;
        var begun = db.Add(new FormDraft(formId, newest.Number, revision, WorkbookJson.Write(DraftBook.Of(WorkbookJson.Read(newest.Workbook)).Workbook), newest.Media, by, clock)).Entity;
        db.Add(new AuditEntry(by, "edit-form", FormRef.To(form.Key), clock, $"{newest.Number}"));
        return new OpenDraft(form, begun, true);
    }

    /// <summary>The form as it was at a revision; null where that is too long ago.</summary>
    public static async Task<DraftBook?> AtAsync(TalaiaDb db, FormDraft draft, int revision, CancellationToken cancel) =>
        revision == draft.Revision ? DraftBook.Of(WorkbookJson.Read(draft.Workbook))
        : await db.Set<FormDraftStep>().Where(step => step.FormId == draft.FormId && step.Revision == revision + 1).Select(step => step.Before).SingleOrDefaultAsync(cancel) is { } before
            ? DraftBook.Of(WorkbookJson.Read(before)) : null;

    public static InputException Unknown() => new(new Problem("unknown-form", "There is no such form."));
}
