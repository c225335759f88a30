using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Links;

namespace Talaia.Metamodel.Proposals;

/// <summary>A proposal as lists and its sheet show it.</summary>
/// <param name="ProposedBy">The account that wrote it; pages show the person's name instead.</param>
/// <param name="ProposedAt">Null while a draft.</param>
/// <param name="Answer">The public reason of the decision; empty while there is none.</param>
/// <param name="ReleaseNumber">The release in which it stands; null until it is published.</param>
/// <param name="SeenRelease">Number of the release that its author had before them; empty of old proposals.</param>
public sealed record ProposalRow(
    int Number,
    Change Change,
    string Reason,
    string Evidence,
    ProposalState State,
    string ProposedBy,
    DateTimeOffset WrittenAt,
    DateTimeOffset? ProposedAt,
    string? DecidedBy,
    DateTimeOffset? DecidedAt,
    string Answer,
    string? ReleaseNumber,
    string SeenRelease);

/// <summary>The ledger of changes asked for. Drafts are shown to their author only.</summary>
public sealed class ReadProposals(TalaiaDb db)
{
    /// <summary>What waits for a decision first, then the newest.</summary>
    /// <param name="reader">The account that reads, whose drafts are shown too; null for everybody.</param>
    public async Task<List<ProposalRow>> ListAsync(string? reader = null, CancellationToken cancel = default)
    {
        var rows = await Rows(Visible(reader)).ToListAsync(cancel);
        return [.. rows.OrderBy(row => row.State switch { ProposalState.Proposed => 0, ProposalState.Draft => 1, _ => 2 }).ThenByDescending(row => row.Number)];
    }

    /// <returns>Null when there is none, or when it is a draft of somebody else.</returns>
    public Task<ProposalRow?> ByNumberAsync(int number, string? reader = null, CancellationToken cancel = default) =>
        Rows(Visible(reader).Where(proposal => proposal.Number == number)).SingleOrDefaultAsync(cancel);

    private IQueryable<ChangeProposal> Visible(string? reader) =>
        db.Set<ChangeProposal>().Where(proposal => proposal.ProposedAt != null || proposal.ProposedBy == reader);

    private static IQueryable<ProposalRow> Rows(IQueryable<ChangeProposal> proposals) => proposals
        .Select(proposal => new ProposalRow(
            proposal.Number, proposal.Change, proposal.Reason, proposal.Evidence, proposal.State, proposal.ProposedBy, proposal.WrittenAt, proposal.ProposedAt,
            proposal.DecidedBy, proposal.DecidedAt, proposal.Answer, proposal.ReleaseNumber, proposal.SeenRelease));
}

internal sealed class ProposalNames(TalaiaDb db) : ISheetNames
{
    public string Kind => ProposalRef.Kind;

    public async Task<IReadOnlyDictionary<string, LocalizedText>> OfAsync(IReadOnlyCollection<string> keys, bool drafts, CancellationToken cancel = default)
    {
        var numbers = keys.Select(key => int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).ToList();
        var rows = await db.Set<ChangeProposal>()
            .Where(proposal => numbers.Contains(proposal.Number) && proposal.ProposedAt != null)
            .Select(proposal => new { proposal.Number, proposal.Change })
            .ToListAsync(cancel);
        return rows.ToDictionary(row => row.Number.ToString(CultureInfo.InvariantCulture), row => row.Change.Title);
    }
}
