using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;

namespace Talaia.Metamodel.Proposals;

/// <param name="By">Who said it, as acts name people.</param>
/// <param name="Text">Empty where the office withdrew it.</param>
/// <param name="Language">Code of the language of the text.</param>
/// <param name="WithdrawnAt">When the office withdrew it; null where it stands.</param>
public sealed record RemarkRow(Guid Id, string By, DateTimeOffset At, string Text, string Language, DateTimeOffset? WithdrawnAt);

/// <summary>The discussion of a proposal.</summary>
public sealed class ReadRemarks(TalaiaDb db)
{
    /// <returns>Oldest first.</returns>
    public Task<List<RemarkRow>> OfAsync(int number, CancellationToken cancel = default) => db.Set<ProposalRemark>()
        .Where(remark => remark.Number == number)
        .OrderBy(remark => remark.Id)
        .Select(remark => new RemarkRow(remark.Id, remark.By, remark.At, remark.WithdrawnAt == null ? remark.Text : "", remark.Language, remark.WithdrawnAt))
        .ToListAsync(cancel);
}
