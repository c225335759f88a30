using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Identity;
using Talaia.Metamodel.Proposals;
using Talaia.Metamodel.Releases;
using Talaia.Metamodel.TownModels.Pieces;
using Talaia.Territory.Municipalities;

namespace Talaia.Metamodel.TownModels.Ended;

/// <summary>The pieces of a town that ended with a release and wait for the town to say where they go on. For its people and the office only.</summary>
public sealed class ReadEndedPieces(TalaiaDb db, ReadLineage lineage)
{
    /// <summary>Oldest first.</summary>
    public async Task<List<EndedPiece>> OfAsync(string codi6, CancellationToken cancel = default)
    {
        var waiting = await db.Set<UncarriedReference>().AsNoTracking()
            .Where(row => row.SettledAt == null && row.FromKind == MunicipalityRef.Kind && row.FromKey == codi6).OrderBy(row => row.ListedAt).ThenBy(row => row.Retired).ToListAsync(cancel);
        if (waiting.Count == 0)
            return [];
        var retired = waiting.ConvertAll(row => row.Retired);
        var said = await db.Set<TownPiece>().AsNoTracking().Where(piece => piece.Codi6 == codi6).ToDictionaryAsync(piece => piece.Element, cancel);
        var read = await lineage.AllAsync(cancel: cancel);
        var codes = retired.Concat(waiting.SelectMany(row => read.Next(row.Retired, row.Sequence))).Distinct().ToList();
        var versions = (await db.Set<ElementVersion>().AsNoTracking().Where(element => codes.Contains(element.Code)).ToListAsync(cancel)).GroupBy(element => element.Code)
            .ToDictionary(versions => versions.Key, versions => versions.MaxBy(version => version.Since)!);
        var releases = await db.Set<Release>().AsNoTracking().ToDictionaryAsync(release => release.Sequence, cancel);
        var proposals = await db.Set<ChangeProposal>().AsNoTracking().Where(proposal => proposal.State == ProposalState.Accepted && proposal.ReleaseNumber != null).ToListAsync(cancel);
        // What a later release brought back, such as the undoing of an import, has not ended.
        return waiting.FindAll(row => versions[row.Retired].Until is not null).ConvertAll(row =>
        {
            var release = releases[row.Sequence];
            var asked = proposals.Find(proposal => proposal.ReleaseNumber == release.Number && Ends(proposal.Change, row.Retired));
            var successors = read.Next(row.Retired, row.Sequence)
                .Where(code => versions.GetValueOrDefault(code) is { Until: null, Level: ElementLevel.Piece })
                .Select(code => new EndedSuccessor(code, versions[code].Name, said.ContainsKey(code)));
            return new EndedPiece(
                row.Id, row.Retired, versions[row.Retired].Name, said.GetValueOrDefault(row.Retired)?.Standing ?? PieceStanding.Untouched,
                release.Number, release.PublishedAt, [.. successors.OrderBy(next => next.Code, StringComparer.Ordinal)], asked?.Number, asked?.Reason ?? "");
        });
    }

    private static bool Ends(Change change, string code) => change switch
    {
        RetireElement retire => retire.Code == code,
        SplitElement split => split.Code == code,
        MergeElements merge => merge.Touches.Contains(code),
        _ => false,
    };
}
