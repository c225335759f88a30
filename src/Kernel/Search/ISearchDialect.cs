using Talaia.Kernel.Data;

namespace Talaia.Kernel.Search;

/// <summary>What truly differs between the engines in full-text search.</summary>
public interface ISearchDialect
{
    /// <summary>
    /// Keys of the entries of this kind that hold every group of alternatives, best first.
    /// </summary>
    /// <param name="groups">A conjunction of disjunctions of analysed tokens; each token consists of letters and digits only, with a star at its end where it is the beginning of a word.</param>
    Task<List<string>> MatchAsync(TalaiaDb db, string kind, IReadOnlyList<IReadOnlyList<string>> groups, int limit, CancellationToken cancel);
}
