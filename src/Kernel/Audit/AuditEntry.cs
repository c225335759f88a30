using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;

namespace Talaia.Kernel.Audit;

/// <summary>
/// Who did what to which sheet, and when; written in the same transaction as the act itself and chained to the entry before it (<see cref="AuditChain"/>).
/// Never changed or deleted: the database itself refuses. So it holds no name and no address: a person is a key that says nothing once they are erased.
/// </summary>
public sealed class AuditEntry
{
    public Guid Id { get; private init; }

    /// <summary>Its place in the chain: 1, 2, 3 … without gaps.</summary>
    public long Sequence { get; private set; }
    public DateTimeOffset At { get; private init; }

    /// <summary>The person, link or body that acted; `system` for scheduled work.</summary>
    public string Actor { get; private init; } = "";

    /// <summary>The use case, named by verb and object, such as `submit-response`.</summary>
    public string Act { get; private init; } = "";
    public string SubjectKind { get; private init; } = "";
    public string SubjectKey { get; private init; } = "";

    /// <summary>What the act says of itself; often empty.</summary>
    public string Detail { get; private init; } = "";

    /// <summary>What was before and after, where the law lets it be kept (<see cref="BeforeAndAfter"/>); otherwise empty.</summary>
    public string Changes { get; private set; } = "";

    /// <summary>SHA-256 over the former entry's hash and this entry, 64 hexadecimal digits.</summary>
    public string Hash { get; private set; } = "";

    private AuditEntry()
    {
    }

    public AuditEntry(string actor, string act, Ref subject, TimeProvider clock, string detail = "")
    {
        Id = Ids.New(clock);
        At = AuditChain.Kept(clock.GetUtcNow());
        Actor = actor;
        Act = act;
        (SubjectKind, SubjectKey) = (subject.Kind, subject.Key);
        Detail = detail;
    }

    /// <summary>Takes its place after the entry with this hash.</summary>
    internal void Seal(long sequence, string formerHash, string changes)
    {
        (Sequence, Changes) = (sequence, changes);
        Hash = AuditChain.HashOf(formerHash, this);
    }

    internal static void Map(ModelBuilder model) => model.Entity<AuditEntry>(entity =>
    {
        entity.ToTable("audit_entries");
        entity.Property(entry => entry.Actor).HasMaxLength(200);
        entity.Property(entry => entry.Act).HasMaxLength(60);
        entity.Property(entry => entry.SubjectKind).HasMaxLength(40);
        entity.Property(entry => entry.SubjectKey).HasMaxLength(200);
        entity.Property(entry => entry.Hash).HasMaxLength(64);
        entity.HasIndex(entry => entry.Sequence).IsUnique();
        entity.HasIndex(entry => entry.Actor);
        entity.HasIndex(entry => new { entry.SubjectKind, entry.SubjectKey });
    });
}
