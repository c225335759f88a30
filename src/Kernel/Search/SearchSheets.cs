using Talaia.Kernel.Data;
using Talaia.Kernel.Texts;

namespace Talaia.Kernel.Search;

/// <summary>Finds sheets of a kind by words, in any of the platform's languages, ignoring case, accents and inflection.</summary>
public sealed class SearchSheets(TalaiaDb db, ISearchDialect dialect)
{
    /// <returns>Keys, best first; empty when the query holds no word.</returns>
    public async Task<List<string>> FindAsync(string kind, string query, int limit = 200, CancellationToken cancel = default)
    {
        var groups = TextAnalysis.QueryWords(query);
        return groups.Count == 0 ? [] : await dialect.MatchAsync(db, kind, groups, limit, cancel);
    }
}
