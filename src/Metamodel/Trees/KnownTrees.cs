namespace Talaia.Metamodel.Trees;

/// <summary>The trees that were asked for last. Releases are immutable, so nothing here grows old; of great ones only the last is kept: 100,000 elements take some 200 MB.</summary>
public sealed class KnownTrees
{
    private const int Most = 3;

    /// <summary>Of all trees together, unless one alone holds more.</summary>
    private const int MostElements = 50_000;

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
            while (_trees.Count > Most || (_trees.Count > 1 && _trees.Sum(known => known.Elements.Count) > MostElements))
                _trees.RemoveAt(0);
        }
    }
}
