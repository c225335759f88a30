namespace Talaia.Metamodel.Releases;

/// <summary>The names of the lists of a <see cref="ReleaseDiff"/>.</summary>
public static class ChangeLists
{
    public const string Removed = "removed";
    public const string Added = "added";
    public const string Retyped = "retyped";
    public const string Moved = "moved";
    public const string Renamed = "renamed";
    public const string Reworded = "reworded";
    public const string Restated = "restated";
    public const string Related = "related";
    public const string Unrelated = "unrelated";

    /// <summary>Those of elements, from what asks most of a reader.</summary>
    public static IReadOnlyList<string> OfElements { get; } = [Removed, Added, Retyped, Moved, Renamed, Reworded, Restated];

    public static IReadOnlyList<string> All { get; } = [.. OfElements, Related, Unrelated];
}

/// <summary>What differs between two releases, by code alone: of great ones the texts are read when they are shown.</summary>
/// <param name="Before">Sequence of the release that is compared with; 0 for nothing.</param>
/// <param name="After">Sequence of the release.</param>
/// <param name="Codes">Codes of elements in their order, by the names of <see cref="ChangeLists.OfElements"/>.</param>
/// <param name="Counts">How many there are in each list, relations too.</param>
public sealed record ChangedCodes(int Before, int After, IReadOnlyDictionary<string, IReadOnlyList<string>> Codes, IReadOnlyDictionary<string, int> Counts)
{
    /// <summary>The same seen from the other release.</summary>
    internal ChangedCodes Backwards => new(
        After, Before,
        new Dictionary<string, IReadOnlyList<string>>(Codes) { [ChangeLists.Removed] = Codes[ChangeLists.Added], [ChangeLists.Added] = Codes[ChangeLists.Removed] },
        new Dictionary<string, int>(Counts)
        {
            [ChangeLists.Removed] = Counts[ChangeLists.Added], [ChangeLists.Added] = Counts[ChangeLists.Removed],
            [ChangeLists.Related] = Counts[ChangeLists.Unrelated], [ChangeLists.Unrelated] = Counts[ChangeLists.Related],
        });

    internal int Kept => Codes.Values.Sum(codes => codes.Count);
}

/// <summary>The comparisons that were asked for last. Releases never change, so nothing here grows old.</summary>
public sealed class KnownChanges
{
    /// <summary>Codes in all comparisons together, some 40 MB, unless one alone holds more.</summary>
    private const int MostCodes = 400_000;

    private readonly Lock _lock = new();
    private readonly List<ChangedCodes> _known = [];

    internal ChangedCodes? Find(int before, int after)
    {
        lock (_lock)
        {
            if (_known.Find(changed => (changed.Before == before && changed.After == after) || (changed.Before == after && changed.After == before)) is not { } found)
                return null;
            _known.Remove(found);
            _known.Add(found);
            return found.Before == before ? found : found.Backwards;
        }
    }

    internal void Keep(ChangedCodes changed)
    {
        lock (_lock)
        {
            _known.RemoveAll(known => known.Before == changed.Before && known.After == changed.After);
            _known.Add(changed);
            while (_known.Count > 1 && _known.Sum(known => known.Kept) > MostCodes)
                _known.RemoveAt(0);
        }
    }
}
