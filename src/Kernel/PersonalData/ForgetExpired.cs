using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Jobs;
using Talaia.Kernel.Links;

namespace Talaia.Kernel.PersonalData;

/// <summary>Erases, of every room, what was kept as long as it may be. The audit log says how much: proof of the deletion.</summary>
public sealed class ForgetExpired(TalaiaDb db, IEnumerable<IPersonalData> holders, Retention retention, TimeProvider clock)
{
    /// <returns>How many rows were erased, by name; only what had any.</returns>
    public async Task<IReadOnlyDictionary<string, int>> RunAsync(CancellationToken cancel = default)
    {
        var days = await retention.DaysAsync(cancel);
        var erased = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var holder in holders.Where(holder => days.ContainsKey(holder.Name)))
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            var count = await holder.ForgetAsync(clock.GetUtcNow().AddDays(-days[holder.Name]), cancel);
            if (count > 0)
            {
                db.Add(new AuditEntry("system", "forget-expired", new Ref("retention", holder.Name), clock, FormattableString.Invariant($$"""{"erased":{{count}},"days":{{days[holder.Name]}}}""")));
                erased[holder.Name] = count;
            }

            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }

        return erased;
    }
}

/// <summary>The same every night.</summary>
internal sealed class ForgetExpiredJob(ForgetExpired forget) : IJobHandler
{
    public static readonly Schedule Nightly = new("kernel.forget-expired", "20 3 * * *");

    public string Kind => Nightly.Kind;

    public Task RunAsync(string payload, CancellationToken cancel) => forget.RunAsync(cancel);
}
