using Talaia.Kernel.Languages;
using Talaia.Kernel.Search;
using Talaia.Kernel.Texts;
using Talaia.Kernel.Wording;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Trees;
using Talaia.Web.Search;

namespace Talaia.Web.Metamodel;

/// <summary>What the search of the metamodel suggests while one types: elements by their words in any language, without regard to accents, and by their code.</summary>
internal static class SuggestionEndpoints
{
    private const int LongestQuery = 100;
    private const int Most = 8;

    /// <summary>Looked at more than shown: the best by their words, and among them those whose name says what was typed.</summary>
    private const int LookedAt = 60;

    public static void Map(RouteGroupBuilder site) => site.MapGet("/metamodel/suggeriments.json", TellAsync).AllowAnonymous();

    private static async Task<IResult> TellAsync(string? q, ReadTree trees, SearchSheets search, Say say, Links to, CancellationToken cancel)
    {
        var query = (q ?? "").Trim();
        if (query.Length is 0 or > LongestQuery || await trees.LatestAsync(cancel) is not { } tree)
            return Results.Json(new { said = say["metamodel.found", ("n", 0)], groups = Array.Empty<FoundGroup>() });
        var typed = Folding.Fold(query);
        var byWords = (await search.FindTypedAsync([ElementRef.Kind], query, LookedAt, cancel)).Select(sheet => tree.Find(sheet.Key)).OfType<ElementFacts>()
            .OrderBy(element => Folding.Fold(element.Name.In(say.Language.Code)) is var name && name.StartsWith(typed, StringComparison.Ordinal) ? 0 : name.Contains(typed, StringComparison.Ordinal) ? 1 : 2);
        var found = ByCode(tree, query).Concat(byWords).DistinctBy(element => element.Code).Take(Most).ToList();
        var groups = found.GroupBy(element => LevelName.Of(element, say))
            .Select(level => new FoundGroup($"{level.Key}", level.Key, [.. level.Select(element => Found(element, say, to))])).ToList();
        return Results.Json(new { said = say["metamodel.found", ("n", found.Count)], groups });
    }

    private static IEnumerable<ElementFacts> ByCode(ReleaseTree tree, string query) =>
        tree.Elements.Where(element => element.Code.StartsWith(query, StringComparison.OrdinalIgnoreCase)).Take(Most);

    private static Found Found(ElementFacts element, Say say, Links to)
    {
        var (name, language) = element.Name.Resolve(say.Language.Code);
        return new Found(name, to.Element(element.Code), language == say.Language.Code ? null : Language.Parse(language).Tag, element.Code);
    }
}
