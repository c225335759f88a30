using Microsoft.EntityFrameworkCore;

namespace Talaia.Kernel.Audit;

/// <summary>The newest entry of the chain; one row, which every act that is written takes hold of, so that entries stand in one order.</summary>
internal sealed class AuditHead
{
    public const int OnlyId = 1;

    public int Id { get; private init; }

    /// <summary>Of the newest entry; 0 before the first.</summary>
    public long Sequence { get; private init; }
    public string Hash { get; private init; } = "";

    internal static void Map(ModelBuilder model) => model.Entity<AuditHead>(entity =>
    {
        entity.ToTable("audit_head");
        entity.Property(head => head.Id).ValueGeneratedNever();
        entity.Property(head => head.Hash).HasMaxLength(64);
        entity.HasData(new { Id = OnlyId, Sequence = 0L, Hash = AuditChain.Beginning });
    });
}
