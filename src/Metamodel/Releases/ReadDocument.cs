using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Problems;
using Talaia.Metamodel.Diff;
using Talaia.Metamodel.Exchange;
using Talaia.Metamodel.Identity;
using Talaia.Metamodel.Imports;

namespace Talaia.Metamodel.Releases;

/// <summary>A release as a document: for writing in any format, for counting and comparing as files are.</summary>
public sealed class ReadDocument(TalaiaDb db, ReadReleases releases, ReadState states, ReadLineage lineage)
{
    /// <param name="number">Of the release; null for the latest.</param>
    /// <exception cref="InputException">There is no such release.</exception>
    public async Task<ModelDocument> OfReleaseAsync(string? number = null, CancellationToken cancel = default)
    {
        var release = await FindAsync(number, cancel);
        var foreign = await db.Set<ForeignIdentifier>().AsNoTracking().OrderBy(id => id.Scheme).ThenBy(id => id.Value).ToListAsync(cancel);
        return DocumentState.Of(await states.OfReleaseAsync(release.Id, cancel), release.Name, foreign.ToLookup(id => id.ElementCode, id => new ForeignId(id.Scheme, id.Value)));
    }

    /// <summary>References to elements of one release carried to another, along the successors that the releases between them state.</summary>
    /// <param name="references">By any identifier that the earlier release knows.</param>
    public async Task<MovedReferences> MigrateAsync(string from, string to, IEnumerable<ElementReference> references, CancellationToken cancel = default)
    {
        var (a, b) = (await FindAsync(from, cancel), await FindAsync(to, cancel));
        var sequences = await db.Set<Release>().Where(release => release.Id == a.Id || release.Id == b.Id).ToDictionaryAsync(release => release.Id, release => release.Sequence, cancel);
        var between = await lineage.AllAsync(sequences[a.Id], sequences[b.Id], cancel);
        var earlier = await OfReleaseAsync(from, cancel);
        var withSuccessors = earlier with
        {
            Elements = [.. earlier.Elements.Select(element => between.GoesOn(element.Id) ? element with { Properties = [.. element.Properties, new ModelProperty("superseded by", string.Join('|', between.Ends(element.Id)))] } : element)],
        };
        return MovedReferences.Of(withSuccessors, await OfReleaseAsync(to, cancel), references);
    }

    private async Task<ReleaseRow> FindAsync(string? number, CancellationToken cancel) =>
        (number is null ? await releases.LatestAsync(cancel) : await releases.ByNumberAsync(number, cancel))
        ?? throw new InputException(new Problem("unknown-release", number is null ? "The metamodel has no release yet." : $"There is no release «{number}»."));
}
