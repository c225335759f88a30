using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Forms.Media;
using Talaia.Kernel.Data;

namespace Talaia.Consultation.Forms.Versions;

/// <summary>
/// A form as its author brought it, once. What it asks never changes: another file is another version. Only a published version can be asked, and what is published stays,
/// since answers hang on it.
/// </summary>
internal sealed class FormVersion
{
    public Guid Id { get; private init; }
    public Guid FormId { get; private init; }

    /// <summary>From 1 on, without gaps.</summary>
    public int Number { get; private init; }

    /// <summary>SHA-256 of <see cref="Workbook"/>, in hexadecimal.</summary>
    public string Hash { get; private set; } = "";
    public int Questions { get; private init; }
    public DateTimeOffset ImportedAt { get; private init; }
    public string ImportedBy { get; private init; } = "";
    public DateTimeOffset? PublishedAt { get; private set; }
    public string? PublishedBy { get; private set; }

    /// <summary>The files that it shows: see <see cref="MediaShelf"/>.</summary>
    public string Media { get; private init; } = "";

    /// <summary>The sheets as their author wrote them: see <see cref="WorkbookJson"/>.</summary>
    public string Workbook { get; private set; } = "";

    private FormVersion()
    {
    }

    public FormVersion(Guid formId, int number, string workbook, string hash, MediaShelf media, int questions, string by, TimeProvider clock)
    {
        Id = Ids.New(clock);
        (FormId, Number, Workbook, Hash, Media, Questions) = (formId, number, workbook, hash, media.Write(), questions);
        (ImportedAt, ImportedBy) = (clock.GetUtcNow(), by);
    }

    public void Publish(string by, TimeProvider clock) => (PublishedAt, PublishedBy) = (clock.GetUtcNow(), by);

    /// <summary>The same under another identifier, while it is not published.</summary>
    public void Rekey(string workbook) => (Workbook, Hash) = (workbook, WorkbookJson.Hash(workbook));

    internal static void Map(ModelBuilder model) => model.Entity<FormVersion>(entity =>
    {
        entity.ToTable("form_versions");
        entity.HasOne<StoredForm>().WithMany().HasForeignKey(version => version.FormId);
        entity.HasIndex(version => new { version.FormId, version.Number }).IsUnique();
        entity.Property(version => version.Hash).HasMaxLength(64);
        entity.Property(version => version.ImportedBy).HasMaxLength(200);
        entity.Property(version => version.PublishedBy).HasMaxLength(200);

        // Last, so that listing versions does not read through the long documents.
        entity.Property(version => version.Media).HasColumnOrder(99);
        entity.Property(version => version.Workbook).HasColumnOrder(100);
    });
}
