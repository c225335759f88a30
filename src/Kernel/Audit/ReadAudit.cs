using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;

namespace Talaia.Kernel.Audit;

/// <summary>One entry as it is read.</summary>
public sealed record AuditRow(long Sequence, DateTimeOffset At, string Actor, string Act, Ref Subject, string Detail, string Changes);

/// <param name="Act">Only this act.</param>
/// <param name="Actor">Only by this actor.</param>
/// <param name="Subject">Only on sheets of this kind, or on this one where it is `kind/key`.</param>
public sealed record AuditFilter(string? Act = null, string? Actor = null, string? Subject = null);

/// <summary>The audit log, newest first, paged by place in the chain.</summary>
public sealed class ReadAudit(TalaiaDb db)
{
    public const int PageSize = 50;

    /// <param name="before">Only entries before this place in the chain.</param>
    /// <returns>At most one more than <see cref="PageSize"/>, which tells that there are older ones.</returns>
    public Task<List<AuditRow>> PageAsync(AuditFilter filter, long? before = null, CancellationToken cancel = default)
    {
        var entries = db.Set<AuditEntry>().AsNoTracking();
        if (filter.Act is { } act)
            entries = entries.Where(entry => entry.Act == act);
        if (filter.Actor is { } actor)
            entries = entries.Where(entry => entry.Actor == actor);
        if (filter.Subject?.Split('/', 2) is { } subject)
        {
            entries = entries.Where(entry => entry.SubjectKind == subject[0]);
            if (subject.Length == 2)
                entries = entries.Where(entry => entry.SubjectKey == subject[1]);
        }

        if (before is { } place)
            entries = entries.Where(entry => entry.Sequence < place);
        return entries.OrderByDescending(entry => entry.Sequence).Take(PageSize + 1)
            .Select(entry => new AuditRow(entry.Sequence, entry.At, entry.Actor, entry.Act, new Ref(entry.SubjectKind, entry.SubjectKey), entry.Detail, entry.Changes))
            .ToListAsync(cancel);
    }
}
