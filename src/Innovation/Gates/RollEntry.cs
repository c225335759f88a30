using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Access;
using Talaia.Kernel.Audit;

namespace Talaia.Innovation.Gates;

/// <summary>That somebody has voted; the key lets nobody do so twice. It has no time and says nothing of the ballot: see docs/decisions on secret ballots.</summary>
internal sealed class RollEntry
{
    public Guid GateId { get; private init; }
    public Guid PersonId { get; private init; }

    private RollEntry()
    {
    }

    public RollEntry(Guid gate, Guid person) => (GateId, PersonId) = (gate, person);

    internal static void Map(ModelBuilder model) => model.Entity<RollEntry>(entity =>
    {
        entity.ToTable("gate_roll");
        entity.IsItsOwnRecord(Permission.TakePart);
        entity.HasKey(entry => new { entry.GateId, entry.PersonId });
        entity.HasOne<GateRun>().WithMany().HasForeignKey(entry => entry.GateId).OnDelete(DeleteBehavior.Restrict);
    });
}
