using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Talaia.Innovation.Processes;

namespace Talaia.Innovation.Gates;

/// <summary>
/// One secret ballot: what its voter approves of. No person, no time, and no order, since its key is 64 random bits. The key, written as a
/// <see cref="Receipt"/>, is known to its voter alone until the list is published.
/// </summary>
internal sealed class Ballot
{
    public long Key { get; private init; }
    public Guid GateId { get; private init; }

    /// <summary>Slugs of the options approved of, in the order of the alphabet; empty for a blank ballot.</summary>
    public IReadOnlyList<string> Approvals { get; private init; } = [];

    private Ballot()
    {
    }

    public Ballot(GateRun gate, IReadOnlyCollection<string> approvals)
    {
        Key = BinaryPrimitives.ReadInt64LittleEndian(RandomNumberGenerator.GetBytes(sizeof(long)));
        GateId = gate.Id;
        Approvals = [.. approvals.Distinct().Order(StringComparer.Ordinal)];
    }

    internal static void Map(ModelBuilder model) => model.Entity<Ballot>(entity =>
    {
        entity.ToTable("gate_ballots");
        entity.HasKey(ballot => ballot.Key);
        entity.Property(ballot => ballot.Key).ValueGeneratedNever();
        entity.Property(ballot => ballot.Approvals).AsDocument();
        entity.HasOne<GateRun>().WithMany().HasForeignKey(ballot => ballot.GateId).OnDelete(DeleteBehavior.Restrict);
    });
}
