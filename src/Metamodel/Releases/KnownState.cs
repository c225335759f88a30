namespace Talaia.Metamodel.Releases;

/// <summary>A release as proposals are tried on it.</summary>
/// <param name="Used">Codes of all releases up to it: none is ever given to another element.</param>
internal sealed record ProvenState(Guid Release, MetamodelState State, IReadOnlyList<string> Used);

/// <summary>The release on which proposals were tried last. It never changes, so what is kept stays true; another takes its place when it is published.</summary>
public sealed class KnownState
{
    private volatile ProvenState? _last;

    internal ProvenState? Find(Guid release) => _last is { } last && last.Release == release ? last : null;

    internal void Keep(ProvenState state) => _last = state;
}
