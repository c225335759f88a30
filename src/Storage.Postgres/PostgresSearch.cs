using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Kernel.Search;

namespace Talaia.Storage.Postgres;

/// <summary>Search by `tsvector` with the configuration `simple`, since the words are analysed before they are stored (see the migrations).</summary>
internal sealed class PostgresSearch : ISearchDialect
{
    /// <summary>Of words that stand in more sheets than this none is better than another: they come as they are found.</summary>
    private const int MostRanked = 20_000;

    public async Task<List<string>> MatchAsync(TalaiaDb db, string kind, IReadOnlyList<IReadOnlyList<string>> groups, int limit, CancellationToken cancel)
    {
        var match = string.Join(" & ", groups.Select(group => "(" + string.Join(" | ", group.Select(Token)) + ")"));
        var isCommon = await db.Database.SqlQuery<int>($"SELECT COUNT(*)::int AS \"Value\" FROM (SELECT 1 FROM search_entries, to_tsquery('simple', {match}) query WHERE search_index @@ query LIMIT {MostRanked + 1}) found").SingleAsync(cancel) > MostRanked;
        return isCommon
            ? await db.Database.SqlQuery<string>(
                $"""
                SELECT key AS "Value" FROM search_entries, to_tsquery('simple', {match}) query WHERE kind = {kind} AND search_index @@ query LIMIT {limit}
                """).ToListAsync(cancel)
            : await db.Database.SqlQuery<string>(
                $"""
                SELECT key AS "Value" FROM search_entries, to_tsquery('simple', {match}) query
                WHERE kind = {kind} AND search_index @@ query ORDER BY ts_rank_cd(search_index, query, 1) DESC, key LIMIT {limit}
                """).ToListAsync(cancel);
    }

    private static string Token(string token) => token is [.. var begun, '*'] ? $"{begun}:*" : token;
}
