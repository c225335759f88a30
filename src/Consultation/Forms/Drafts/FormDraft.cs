using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Forms.Media;
using Talaia.Consultation.Forms.Versions;

namespace Talaia.Consultation.Forms.Drafts;

/// <summary>A form while it is being edited: its sheets, right or wrong. It begins with its newest version and ends as the next one, or is thrown away. One a form.</summary>
internal sealed class FormDraft
{
    public Guid FormId { get; private init; }

    /// <summary>Grows by one with every act, and goes on growing in the form's next draft; guards against two writers at once.</summary>
    public int Revision { get; private set; }

    /// <summary>The version that it began with; 0 for a form that has none yet.</summary>
    public int FromVersion { get; private init; }
    public DateTimeOffset BegunAt { get; private init; }
    public DateTimeOffset EditedAt { get; private set; }
    public string EditedBy { get; private set; } = "";

    /// <summary>The files that it may show: see <see cref="MediaShelf"/>. One that nothing asks for any more stays until the draft ends, since what asked for it may come back.</summary>
    public string Media { get; private set; } = "";

    /// <summary>See <see cref="WorkbookJson"/>.</summary>
    public string Workbook { get; private set; } = "";

    private FormDraft()
    {
    }

    public FormDraft(Guid formId, int fromVersion, int revision, string workbook, string media, string by, TimeProvider clock)
    {
        (FormId, FromVersion, Revision, Workbook, Media) = (formId, fromVersion, revision, workbook, media);
        BegunAt = EditedAt = clock.GetUtcNow();
        EditedBy = by;
    }

    /// <summary>The step returned is the record of the act and must be added in the same transaction.</summary>
    public FormDraftStep Take(string workbook, string act, string on, string by, TimeProvider clock)
    {
        var before = Workbook;
        Workbook = workbook;
        EditedAt = clock.GetUtcNow();
        EditedBy = by;
        Revision++;
        return new FormDraftStep(FormId, Revision, act, on, before, by, clock);
    }

    public void Shelve(MediaShelf media) => Media = media.Write();

    internal static void Map(ModelBuilder model) => model.Entity<FormDraft>(entity =>
    {
        entity.ToTable("form_drafts");
        entity.HasKey(draft => draft.FormId);
        entity.Property(draft => draft.FormId).ValueGeneratedNever();
        entity.HasOne<StoredForm>().WithOne().HasForeignKey<FormDraft>(draft => draft.FormId).OnDelete(DeleteBehavior.Cascade);
        entity.Property(draft => draft.Revision).IsConcurrencyToken();
        entity.Property(draft => draft.EditedBy).HasMaxLength(200);
        entity.Property(draft => draft.Media).HasColumnOrder(99);
        entity.Property(draft => draft.Workbook).HasColumnOrder(100);
    });
}
