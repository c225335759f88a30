using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Talaia.Kernel.Access;
using Talaia.Kernel.Problems;

namespace Talaia.Kernel.Audit;

/// <summary>
/// The last door before the disk, the same for every use case: an act is written only by whom it is for, and a person writes nothing without a record of it.
/// So an endpoint that forgot to ask, and a use case called from a new place, still cannot do what its caller may not.
/// </summary>
internal static class GuardWrites
{
    /// <param name="owed">A table of which rows were written past the change tracker; null where there is none.</param>
    /// <exception cref="PermissionException">The act is not for who acts.</exception>
    /// <exception cref="InvalidOperationException">The act is not declared, or a person writes without a record: a fault of the program.</exception>
    public static void Check(Acting acting, KnownActs acts, IReadOnlyList<AuditEntry> entries, IEnumerable<EntityEntry> changes, IReadOnlyEntityType? owed)
    {
        foreach (var entry in entries)
            acting.RequireAny(acts.Find(entry.Act).AnyOf, entry.Act);
        if (!acting.IsPerson)
            return;
        var isRecorded = entries.Count > 0;
        EntityEntry? unrecorded = null;
        foreach (var change in changes)
        {
            var table = change.Metadata.FindOwnership()?.PrincipalEntityType ?? change.Metadata;
            if (change.State is not (EntityState.Added or EntityState.Modified or EntityState.Deleted) || table.IsBookkeeping())
                continue;
            if (table.OwnRecord() is { } permissions)
            {
                acting.RequireAny(permissions, change.Metadata.ShortName());
                isRecorded = true;
            }
            else
            {
                unrecorded ??= change;
            }
        }

        if (!isRecorded && (unrecorded?.Metadata ?? owed) is { } silent)
            throw new InvalidOperationException($"A person changes {silent.ShortName()} and leaves no audit entry.");
    }
}
