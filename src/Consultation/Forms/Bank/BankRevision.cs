using Microsoft.EntityFrameworkCore;
using Talaia.Consultation.Forms.Versions;
using Talaia.Kernel.Data;

namespace Talaia.Consultation.Forms.Bank;

/// <summary>What a kept question said from some day on, with its lists and translations, as a small form.</summary>
internal sealed class BankRevision
{
    public Guid Id { get; private init; }
    public Guid EntryId { get; private init; }

    /// <summary>From 1 on, without gaps.</summary>
    public int Number { get; private init; }
    public DateTimeOffset At { get; private init; }
    public string By { get; private init; } = "";

    /// <summary>See <see cref="WorkbookJson"/>.</summary>
    public string Workbook { get; private init; } = "";

    private BankRevision()
    {
    }

    public BankRevision(Guid entryId, int number, string workbook, string by, TimeProvider clock)
    {
        Id = Ids.New(clock);
        (EntryId, Number, Workbook, By, At) = (entryId, number, workbook, by, clock.GetUtcNow());
    }

    internal static void Map(ModelBuilder model) => model.Entity<BankRevision>(entity =>
    {
        entity.ToTable("bank_revisions");
        entity.HasOne<BankEntry>().WithMany().HasForeignKey(revision => revision.EntryId);
        entity.HasIndex(revision => new { revision.EntryId, revision.Number }).IsUnique();
        entity.Property(revision => revision.By).HasMaxLength(200);
        entity.Property(revision => revision.Workbook).HasColumnOrder(100);
    });
}
