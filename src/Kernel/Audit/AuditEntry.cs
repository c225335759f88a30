using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;

namespace Talaia.Kernel.Audit;

/// <summary>Who did what to which sheet, and when; written in the same transaction as the act itself. Never changed or deleted.</summary>
public sealed class AuditEntry
{
    public Guid Id { get; private init; }
    public DateTimeOffset At { get; private init; }

    /// <summary>The account or body that acted; `system` for scheduled work.</summary>
    public string Actor { get; private init; } = "";

    /// <summary>The use case, named by verb and object, such as `submit-response`.</summary>
    public string Act { get; private init; } = "";
    public string SubjectKind { get; private init; } = "";
    public string SubjectKey { get; private init; } = "";

    /// <summary>What changed, as JSON, where the law lets it be kept; otherwise empty.</summary>
    public string Detail { get; private init; } = "";

    private AuditEntry()
    {
    }

    public AuditEntry(string actor, string act, Ref subject, TimeProvider clock, string detail = "")
    {
        Id = Ids.New(clock);
        At = clock.GetUtcNow();
        Actor = actor;
        Act = act;
        (SubjectKind, SubjectKey) = (subject.Kind, subject.Key);
        Detail = detail;
    }

    internal static void Map(ModelBuilder model) => model.Entity<AuditEntry>(entity =>
    {
        entity.ToTable("audit_entries");
        entity.Property(entry => entry.Actor).HasMaxLength(200);
        entity.Property(entry => entry.Act).HasMaxLength(60);
        entity.Property(entry => entry.SubjectKind).HasMaxLength(40);
        entity.Property(entry => entry.SubjectKey).HasMaxLength(200);
        entity.HasIndex(entry => new { entry.SubjectKind, entry.SubjectKey });
    });
}
