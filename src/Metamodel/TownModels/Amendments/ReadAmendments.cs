using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;

namespace Talaia.Metamodel.TownModels.Amendments;

/// <summary>An amendment as both parties read it.</summary>
/// <param name="FiledBy">The actor's key.</param>
/// <param name="Answer">The reason of the decision; empty while there is none.</param>
public sealed record AmendmentRow(Guid Id, string Codi6, NewAmendment Given, AmendmentState State, string FiledBy, DateTimeOffset FiledAt, DateTimeOffset? DecidedAt, string Answer);

/// <summary>Amendments, newest first.</summary>
public sealed class ReadAmendments(TalaiaDb db)
{
    /// <param name="codi6">Only this municipality's; null for all, which is for the office.</param>
    public async Task<List<AmendmentRow>> ListAsync(string? codi6 = null, CancellationToken cancel = default) =>
        [.. (await db.Set<Amendment>().AsNoTracking().Where(amendment => codi6 == null || amendment.Codi6 == codi6).ToListAsync(cancel))
            .OrderByDescending(amendment => amendment.FiledAt).ThenBy(amendment => amendment.Id)
            .Select(amendment => new AmendmentRow(
                amendment.Id, amendment.Codi6, new NewAmendment(amendment.Subject, amendment.Published, amendment.Claimed, amendment.Why, amendment.Evidence),
                amendment.State, amendment.FiledBy, amendment.FiledAt, amendment.DecidedAt, amendment.Answer))];
}
