using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Talaia.Kernel.Audit;

/// <summary>What a table says to the audit log of its rows. Silent tables may be written only beside an audit entry, and nothing of them is copied into it.</summary>
public static class AuditMapping
{
    private const string Keeps = "Talaia:KeepsBeforeAndAfter";
    private const string Personal = "Talaia:IsPersonal";
    private const string Recorded = "Talaia:OwnRecord";
    private const string Books = "Talaia:Bookkeeping";

    /// <summary>What a change of these rows was before and after may be kept for good: the office's own work, nobody's personal data.</summary>
    public static EntityTypeBuilder<T> KeepsBeforeAndAfter<T>(this EntityTypeBuilder<T> entity)
        where T : class => entity.HasAnnotation(Keeps, true);

    /// <summary>Never copied into the audit log: it names a person or holds their words.</summary>
    public static PropertyBuilder<T> IsPersonal<T>(this PropertyBuilder<T> property) => property.HasAnnotation(Personal, true);

    /// <summary>These rows are themselves the record of who did what, and need one of the permissions: answers, the roll of a vote, support.</summary>
    public static EntityTypeBuilder<T> IsItsOwnRecord<T>(this EntityTypeBuilder<T> entity, params string[] anyOf)
        where T : class => entity.HasAnnotation(Recorded, string.Join(' ', anyOf));

    /// <summary>The house's own bookkeeping, which needs no entry: sessions, jobs, letters, counters.</summary>
    public static EntityTypeBuilder<T> IsBookkeeping<T>(this EntityTypeBuilder<T> entity)
        where T : class => entity.HasAnnotation(Books, true);

    internal static bool KeepsChanges(this IReadOnlyEntityType entity) => entity.FindAnnotation(Keeps) is not null;

    internal static bool IsPersonal(this IReadOnlyProperty property) => property.FindAnnotation(Personal) is not null;

    internal static bool IsBookkeeping(this IReadOnlyEntityType entity) => entity.FindAnnotation(Books) is not null;

    /// <returns>The permissions of which one is needed; null where the rows are no record.</returns>
    internal static string[]? OwnRecord(this IReadOnlyEntityType entity) => (entity.FindAnnotation(Recorded)?.Value as string)?.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
