using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Releases;

namespace Talaia.Metamodel.Proposals;

/// <summary>What has changed, since a proposal was written, of the statements that its author had before them.</summary>
public sealed class ReadOvertaken(TalaiaDb db)
{
    /// <param name="now">The latest release with what is accepted.</param>
    internal async Task<IReadOnlyList<Overtaken>> OfAsync(ChangeProposal proposal, MetamodelState now, CancellationToken cancel)
    {
        var sequence = await SeenAsync(proposal, cancel);
        var codes = proposal.Change.Touches.ToHashSet(StringComparer.Ordinal);
        var then = await db.Set<ElementVersion>().AsNoTracking().At(sequence).Where(element => codes.Contains(element.Code)).ToListAsync(cancel);
        var found = Overtaken.Of(
            proposal.Change,
            then.ToDictionary(element => element.Code, element => element.Facts, StringComparer.Ordinal),
            now.Elements.Where(element => codes.Contains(element.Code)).ToDictionary(element => element.Code, StringComparer.Ordinal));
        if (found.Count == 0)
            return [];
        var later = await db.Set<Release>().Where(release => release.Sequence > sequence).Select(release => release.Number).ToListAsync(cancel);
        var accepted = (await db.Set<ChangeProposal>().AsNoTracking().Where(other => other.State == ProposalState.Accepted && other.Number != proposal.Number).OrderBy(other => other.DecidedAt).ToListAsync(cancel))
            .FindAll(other => other.ReleaseNumber is null || later.Contains(other.ReleaseNumber));
        return [.. found.Select(overtaken => overtaken with
        {
            By = [.. accepted.Where(other => ProposalConflict.Sets(other.Change).Contains((overtaken.Code, overtaken.Fact))).Select(other => other.Number)],
        })];
    }

    /// <returns>The sequence of the release that its author saw; of an old proposal, of the latest when it was written.</returns>
    private async Task<int> SeenAsync(ChangeProposal proposal, CancellationToken cancel)
    {
        var releases = await db.Set<Release>().AsNoTracking().OrderBy(release => release.Sequence).Select(release => new { release.Sequence, release.Number, release.PublishedAt }).ToListAsync(cancel);
        return releases.Find(release => release.Number == proposal.SeenRelease)?.Sequence
            ?? releases.LastOrDefault(release => release.PublishedAt <= proposal.WrittenAt)?.Sequence ?? 1;
    }
}
