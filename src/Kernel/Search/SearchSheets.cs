using Microsoft.EntityFrameworkCore;
using Talaia.Kernel.Data;
using Talaia.Kernel.Links;
using Talaia.Kernel.Texts;

namespace Talaia.Kernel.Search;

/// <summary>Finds sheets of a kind by words, in any of the platform's languages, ignoring case, accents and inflection.</summary>
public sealed class SearchSheets(TalaiaDb db, ISearchDialect dialect)
{
    /// <summary>Every sheet of a kind that may be found, drafts included: who shows them asks the room that names them which may be seen.</summary>
    public Task<List<string>> KeysAsync(string kind, CancellationToken cancel = default) =>
        db.Set<SearchEntry>().Where(entry => entry.Kind == kind).OrderBy(entry => entry.Key).Select(entry => entry.Key).ToListAsync(cancel);

    /// <returns>Keys, best first; empty when the query holds no word.</returns>
    public async Task<List<string>> FindAsync(string kind, string query, int limit = 200, CancellationToken cancel = default)
    {
        var groups = TextAnalysis.QueryWords(query);
        return groups.Count == 0 ? [] : await dialect.MatchAsync(db, kind, groups, limit, cancel);
    }

    /// <summary>
    /// Finds while one types: each word may be the beginning of one. Where nothing begins so, words a slip or two away are tried (see <see cref="NearWords"/>).
    /// </summary>
    /// <param name="limit">Most sheets of each kind.</param>
    /// <returns>Of each kind in the order given the best first; empty when the query holds no word of two letters.</returns>
    public async Task<List<Ref>> FindTypedAsync(IReadOnlyList<string> kinds, string query, int limit = 30, CancellationToken cancel = default)
    {
        var groups = TextAnalysis.TypedWords(query);
        if (groups.Count == 0)
            return [];
        var found = await MatchAsync(kinds, groups, limit, cancel);
        if (found.Count > 0)
            return found;
        var meant = await MeantAsync(kinds, query, cancel);
        return meant.Count == 0 ? [] : await MatchAsync(kinds, meant, limit, cancel);
    }

    private async Task<List<Ref>> MatchAsync(IReadOnlyList<string> kinds, IReadOnlyList<IReadOnlyList<string>> groups, int limit, CancellationToken cancel)
    {
        var found = new List<Ref>();
        foreach (var kind in kinds)
            found.AddRange((await dialect.MatchAsync(db, kind, groups, limit, cancel)).Select(key => new Ref(kind, key)));
        return found;
    }

    // A word that some sheet begins with stays as it is; any other is replaced by its neighbours, and one without neighbours finds nothing.
    private async Task<IReadOnlyList<IReadOnlyList<string>>> MeantAsync(IReadOnlyList<string> kinds, string query, CancellationToken cancel)
    {
        var texts = await db.Set<SearchEntry>().Where(entry => kinds.Contains(entry.Kind)).OrderBy(entry => entry.Id).Take(MostEntries).Select(entry => entry.Words).ToListAsync(cancel);
        var known = texts.SelectMany(words => words.Split(' ')).Where(token => token.StartsWith('w')).Select(token => token[1..]).ToHashSet();
        var groups = new List<IReadOnlyList<string>>();
        foreach (var word in TextAnalysis.Words(query).Distinct().Take(TextAnalysis.MostWords))
        {
            if (known.Any(other => other.StartsWith(word, StringComparison.Ordinal)))
                groups.Add([$"w{word}*"]);
            else if (NearWords.Of(word, known) is { Count: > 0 } near)
                groups.Add([.. near.Select(other => "w" + other)]);
            else
                return [];
        }

        return groups;
    }

    /// <summary>Sheets whose words are known when a mistyped word is looked for.</summary>
    private const int MostEntries = 5_000;
}
