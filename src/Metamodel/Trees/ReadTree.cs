using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Releases;

namespace Talaia.Metamodel.Trees;

/// <summary>A release as a tree, from memory where it was asked for lately.</summary>
public sealed class ReadTree(ReadReleases releases, ReadElements elements, KnownTrees known)
{
    /// <summary>The newest release; null while none was imported.</summary>
    public async Task<ReleaseTree?> LatestAsync(CancellationToken cancel = default) =>
        await releases.LatestAsync(cancel) is { } release ? await OfAsync(release, cancel) : null;

    public async Task<ReleaseTree> OfAsync(ReleaseRow release, CancellationToken cancel = default)
    {
        if (known.Find(release.Id) is { } tree)
            return tree;
        tree = new ReleaseTree(release, await elements.FactsOfReleaseAsync(release.Id, cancel));
        known.Keep(tree);
        return tree;
    }
}
