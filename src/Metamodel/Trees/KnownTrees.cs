namespace Talaia.Metamodel.Trees;

/// <summary>The trees that were asked for last. Releases are immutable, so nothing here grows old; only a few are kept, since one may hold 100,000 elements.</summary>
public sealed class KnownTrees
{
    private const int Most = 3;

    private readonly Lock _lock = new();
    private readonly List<ReleaseTree> _trees = [];

    internal ReleaseTree? Find(Guid release)
    {
        lock (_lock)
        {
            if (_trees.Find(known => known.Release.Id == release) is not { } tree)
                return null;
            _trees.Remove(tree);
            _trees.Add(tree);
            return tree;
        }
    }

    internal void Keep(ReleaseTree tree)
    {
        lock (_lock)
        {
            _trees.RemoveAll(known => known.Release.Id == tree.Release.Id);
            _trees.Add(tree);
            if (_trees.Count > Most)
                _trees.RemoveAt(0);
        }
    }
}
