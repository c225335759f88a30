using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;

namespace Talaia.Metamodel.Proposals;

/// <summary>What somebody says of a proposal while it is discussed. Everybody can read it.</summary>
internal sealed class ProposalRemark
{
    public const int MaxLength = 4_000;

    public Guid Id { get; private init; }
    public int Number { get; private init; }
    public string By { get; private init; } = "";
    public DateTimeOffset At { get; private init; }
    public string Text { get; private init; } = "";

    private ProposalRemark()
    {
    }

    /// <param name="number">Of the proposal.</param>
    public ProposalRemark(int number, string text, string by, TimeProvider clock)
    {
        (Id, At) = (Ids.New(clock), clock.GetUtcNow());
        (Number, Text, By) = (number, text, by);
    }

    internal static void Map(ModelBuilder model) => model.Entity<ProposalRemark>(entity =>
    {
        entity.ToTable("proposal_remarks");
        entity.Property(remark => remark.By).HasMaxLength(200);
        entity.Property(remark => remark.Text).HasMaxLength(MaxLength);
        entity.HasIndex(remark => new { remark.Number, remark.At });
    });
}
