using Microsoft.EntityFrameworkCore;

namespace Talaia.Innovation.Gates;

/// <summary>That somebody may vote at a gate: the census, made when the voting opens and never changed.</summary>
internal sealed class GateVoter
{
    public Guid GateId { get; private init; }
    public Guid PersonId { get; private init; }

    private GateVoter()
    {
    }

    public GateVoter(Guid gate, Guid person) => (GateId, PersonId) = (gate, person);

    internal static void Map(ModelBuilder model) => model.Entity<GateVoter>(entity =>
    {
        entity.ToTable("gate_voters");
        entity.HasKey(voter => new { voter.GateId, voter.PersonId });
        entity.HasOne<GateRun>().WithMany().HasForeignKey(voter => voter.GateId).OnDelete(DeleteBehavior.Restrict);
    });
}
