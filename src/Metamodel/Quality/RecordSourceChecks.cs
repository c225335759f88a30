using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Audit;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;

namespace Talaia.Metamodel.Quality;

/// <summary>
/// Keeps what was found where the sources of solutions were asked for. Who asks for them is a room above, which may reach the network; addresses that no
/// longer stand in the inventory are forgotten.
/// </summary>
public sealed class RecordSourceChecks(TalaiaDb db, TimeProvider clock)
{
    /// <param name="answers">One for every address of the inventory.</param>
    public async Task RunAsync(IReadOnlyList<SourceAnswer> answers, string actor, CancellationToken cancel = default)
    {
        var known = await db.Set<SourceCheck>().ToDictionaryAsync(check => check.Address, cancel);
        foreach (var answer in answers.DistinctBy(answer => answer.Address))
        {
            if (!known.Remove(answer.Address, out var check))
                db.Add(check = new SourceCheck(answer.Address));
            check.Take(answer, clock.GetUtcNow());
        }

        db.RemoveRange(known.Values);
        db.Add(new AuditEntry(actor, "check-sources", new Ref("solutions", ""), clock, FormattableString.Invariant($$"""{"asked":{{answers.Count}},"failed":{{answers.Count(answer => answer.Error is not null)}}}""")));
        await db.SaveChangesAsync(cancel);
    }
}
