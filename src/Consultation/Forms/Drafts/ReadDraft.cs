using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Forms.Editing;
using Talaia.Consultation.Forms.Media;
using Talaia.Consultation.Forms.Versions;
using Talaia.Kernel.Data;

namespace Talaia.Consultation.Forms.Drafts;

/// <summary>A form as its editor shows it.</summary>
/// <param name="IsEdited">Whether there is a draft; otherwise it is the newest version, and a draft begins with the first act.</param>
/// <param name="NewestVersion">0 where there is none; greater than the one seen where another was brought meanwhile.</param>
/// <param name="Undo">The act that would be taken back; null where there is none.</param>
public sealed record ShownDraft(
    Guid FormId, string FormKey, string Name, DraftBook Book, SeenDraft Seen, bool IsEdited, int NewestVersion, DateTimeOffset? EditedAt, string EditedBy, DraftStepRow? Undo)
{
    /// <summary>Whether a version of it can be asked: its identifier then stays.</summary>
    public bool IsPublished { get; init; }

    /// <summary>The files that it has.</summary>
    public MediaShelf Media { get; init; } = MediaShelf.Empty;
}

/// <summary>One act on a draft.</summary>
public sealed record DraftStepRow(int Revision, string Act, string On, DateTimeOffset At, string By);

public sealed class ReadDraft(TalaiaDb db)
{
    /// <returns>Null when there is no such form.</returns>
    public async Task<ShownDraft?> ShowAsync(Guid formId, CancellationToken cancel = default)
    {
        if (await db.Set<StoredForm>().AsNoTracking().SingleOrDefaultAsync(form => form.Id == formId, cancel) is not { } form)
            return null;
        var newest = await db.Set<FormVersion>().Where(version => version.FormId == formId).MaxAsync(version => (int?)version.Number, cancel) ?? 0;
        var isPublished = await db.Set<FormVersion>().AnyAsync(version => version.FormId == formId && version.PublishedAt != null, cancel);
        if (await db.Set<FormDraft>().AsNoTracking().SingleOrDefaultAsync(draft => draft.FormId == formId, cancel) is { } draft)
        {
            var undo = await Rows(db.Set<FormDraftStep>().Where(step => step.FormId == formId && !step.IsOver).OrderByDescending(step => step.Revision)).FirstOrDefaultAsync(cancel);
            return new ShownDraft(formId, form.Key, form.Name, DraftBook.Of(WorkbookJson.Read(draft.Workbook)), new SeenDraft(draft.Revision, draft.FromVersion), true, newest, draft.EditedAt, draft.EditedBy, undo) { IsPublished = isPublished, Media = MediaShelf.Read(draft.Media) };
        }

        var revision = await db.Set<FormDraftStep>().Where(step => step.FormId == formId).MaxAsync(step => (int?)step.Revision, cancel) ?? 0;
        var kept = await db.Set<FormVersion>().Where(version => version.FormId == formId && version.Number == newest).Select(version => new { version.Workbook, version.Media }).SingleAsync(cancel);
        return new ShownDraft(formId, form.Key, form.Name, DraftBook.Of(WorkbookJson.Read(kept.Workbook)), new SeenDraft(revision, newest), false, newest, null, "", null) { IsPublished = isPublished, Media = MediaShelf.Read(kept.Media) };
    }

    /// <summary>What was done since a revision, the newest first.</summary>
    public Task<List<DraftStepRow>> SinceAsync(Guid formId, int revision, CancellationToken cancel = default) =>
        Rows(db.Set<FormDraftStep>().Where(step => step.FormId == formId && step.Revision > revision).OrderByDescending(step => step.Revision)).ToListAsync(cancel);

    /// <summary>The form with this identifier; null where there is none.</summary>
    public Task<Guid?> FindAsync(string key, CancellationToken cancel = default) =>
        db.Set<StoredForm>().Where(form => form.Key == key).Select(form => (Guid?)form.Id).SingleOrDefaultAsync(cancel);

    /// <summary>The forms that are being edited.</summary>
    public async Task<HashSet<Guid>> EditedAsync(CancellationToken cancel = default) => [.. await db.Set<FormDraft>().Select(draft => draft.FormId).ToListAsync(cancel)];

    private static IQueryable<DraftStepRow> Rows(IQueryable<FormDraftStep> steps) => steps.Select(step => new DraftStepRow(step.Revision, step.Act, step.On, step.At, step.By));
}
