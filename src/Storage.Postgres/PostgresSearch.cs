using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Kernel.Search;

namespace Talaia.Storage.Postgres;

/// <summary>Search by `tsvector` with the configuration `simple`, since the words are analysed before they are stored (see the migrations).</summary>
internal sealed class PostgresSearch : ISearchDialect
{
    public Task<List<string>> MatchAsync(TalaiaDb db, string kind, IReadOnlyList<IReadOnlyList<string>> groups, int limit, CancellationToken cancel)
    {
        var match = string.Join(" & ", groups.Select(group => "(" + string.Join(" | ", group.Select(Token)) + ")"));
        return db.Database.SqlQuery<string>(
            $"""
            SELECT key AS "Value" FROM search_entries, to_tsquery('simple', {match}) query
            WHERE kind = {kind} AND search_index @@ query ORDER BY ts_rank_cd(search_index, query, 1) DESC, key LIMIT {limit}
            """).ToListAsync(cancel);
    }

    private static string Token(string token) => token is [.. var begun, '*'] ? $"{begun}:*" : token;
}
