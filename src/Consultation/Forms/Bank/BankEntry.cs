using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;

namespace Talaia.Consultation.Forms.Bank;

/// <summary>A question, or a group of them, that the office keeps to be asked again. What it says stands in its <see cref="BankRevision"/>s, which never change.</summary>
internal sealed class BankEntry
{
    public const int LongestName = 400;

    public Guid Id { get; private init; }

    /// <summary>Its label in the form's own language.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The types in it with a blank around each: « integer text ».</summary>
    public string Types { get; private set; } = "";

    /// <summary>The codes of elements in it with a blank around each.</summary>
    public string Elements { get; private set; } = "";

    /// <summary>All its words, folded, to be searched.</summary>
    public string Words { get; private set; } = "";

    /// <summary>The newest.</summary>
    public int Revision { get; private set; }
    public DateTimeOffset KeptAt { get; private set; }

    /// <summary>It is offered no more; what was made of it stays.</summary>
    public DateTimeOffset? RetiredAt { get; private set; }

    private BankEntry()
    {
    }

    public BankEntry(TimeProvider clock) => Id = Ids.New(clock);

    public BankRevision Take(BankWords said, string workbook, string by, TimeProvider clock)
    {
        (Name, Types, Elements, Words) = (said.Name, said.Types, said.Elements, said.Words);
        KeptAt = clock.GetUtcNow();
        RetiredAt = null;
        Revision++;
        return new BankRevision(Id, Revision, workbook, by, clock);
    }

    public void Retire(TimeProvider clock) => RetiredAt = clock.GetUtcNow();

    internal static void Map(ModelBuilder model) => model.Entity<BankEntry>(entity =>
    {
        entity.ToTable("bank_entries");
        entity.KeepsBeforeAndAfter();
        entity.Property(entry => entry.Name).HasMaxLength(LongestName);
        entity.Property(entry => entry.Revision).IsConcurrencyToken();
        entity.Property(entry => entry.Words).HasColumnOrder(100);
    });
}
