namespace Talaia.Metamodel.Releases;

/// <summary>
/// A row that stands in a run of releases, unchanged. A release is the set of the rows that stand in it, so that a release costs what it changes, and any two
/// are compared by the rows between them.
/// </summary>
internal interface IVersion
{
    Guid Id { get; }

    /// <summary>Sequence of the first release in which it stands.</summary>
    int Since { get; }

    /// <summary>Sequence of the first later release in which it stands no more; null while it stands in the latest.</summary>
    int? Until { get; }
}

internal static class Versions
{
    /// <summary>Those of the release of this sequence.</summary>
    public static IQueryable<T> At<T>(this IQueryable<T> versions, int sequence)
        where T : class, IVersion =>
        versions.Where(version => version.Since <= sequence && (version.Until == null || version.Until > sequence));
}
