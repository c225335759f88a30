using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Kernel.Search;

namespace Talaia.Storage.Sqlite;

/// <summary>Search by FTS5 (BM25). The index is an external-content table kept in step with `search_entries` by triggers (see the migrations).</summary>
internal sealed class SqliteSearch : ISearchDialect
{
    /// <summary>Of words that stand in more sheets than this none is better than another: they come as they are found.</summary>
    private const int MostRanked = 20_000;

    public async Task<List<string>> MatchAsync(TalaiaDb db, string kind, IReadOnlyList<IReadOnlyList<string>> groups, int limit, CancellationToken cancel)
    {
        var match = string.Join(" AND ", groups.Select(group => "(" + string.Join(" OR ", group.Select(Token)) + ")"));
        var isCommon = await db.Database.SqlQuery<int>($"SELECT COUNT(*) AS \"Value\" FROM (SELECT 1 FROM search_index WHERE search_index MATCH {match} LIMIT {MostRanked + 1})").SingleAsync(cancel) > MostRanked;
        return isCommon
            ? await db.Database.SqlQuery<string>(
                $"""
                SELECT e.key AS "Value" FROM search_index i JOIN search_entries e ON e.id = i.rowid
                WHERE search_index MATCH {match} AND e.kind = {kind} LIMIT {limit}
                """).ToListAsync(cancel)
            : await db.Database.SqlQuery<string>(
                $"""
                SELECT e.key AS "Value" FROM search_index i JOIN search_entries e ON e.id = i.rowid
                WHERE search_index MATCH {match} AND e.kind = {kind} ORDER BY bm25(search_index), e.key LIMIT {limit}
                """).ToListAsync(cancel);
    }

    private static string Token(string token) => token is [.. var begun, '*'] ? $"\"{begun}\" *" : $"\"{token}\"";
}
