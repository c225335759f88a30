using Talaia.Metamodel.Elements;

namespace Talaia.Consultation.Forms.Generating;

/// <summary>An element that is asked about.</summary>
/// <param name="Branch">The scope (level 2) in which it stands, or it itself.</param>
/// <param name="IsNew">It lies deeper than the form asks and is there because the wave before could not ask about it.</param>
internal sealed record GeneratedElement(ElementRow Element, ElementRow Branch, bool IsNew);

/// <summary>A page of a form made from the metamodel.</summary>
/// <param name="Of">The area, or where the area has too much for one page, the element below it that the page is about.</param>
/// <param name="Under">The element that <paramref name="Of"/> stands in; null for an area.</param>
/// <param name="Part">Which of how many pages of the same element, where brothers alone are too many for one; 1 of 1 otherwise.</param>
/// <param name="Area">The area, at the end of its last page where its free text is asked.</param>
internal sealed record GeneratedPage(ElementRow Of, ElementRow? Under, (int Number, int Of) Part, ElementRow Area, IReadOnlyList<GeneratedElement> Elements, bool IsLastOfArea);

/// <summary>Lays the elements of a release out on pages. Pure.</summary>
internal static class GeneratedPages
{
    /// <summary>Elements with several questions each on one page; in tables the rows.</summary>
    private const int MostGroups = 12;

    private const int MostRows = 40;

    /// <param name="elements">Of one release, all levels, parents before children.</param>
    /// <param name="news">Codes that the release of the wave before did not have.</param>
    public static IReadOnlyList<GeneratedPage> Of(IReadOnlyList<ElementRow> elements, FormRecipe recipe, IReadOnlySet<string> news)
    {
        var tree = new Tree(elements);
        var most = recipe.Pattern == AskPattern.Needs ? MostGroups : MostRows;
        var pages = new List<GeneratedPage>();
        foreach (var area in elements.Where(element => element.Level == ElementLevel.Area && (recipe.Areas.Count == 0 || recipe.Areas.Contains(element.Code))))
        {
            var below = tree.Below(area).ToList();
            var asked = below.Where(element => IsAsked(tree, element, recipe.Depth)).Select(element => new GeneratedElement(element, tree.Above(element, 2), IsNew: false))
                .Concat(below.Where(element => element.Level > recipe.Depth && news.Contains(element.Code)).Select(element => new GeneratedElement(element, tree.Above(element, 2), IsNew: true)))
                .ToList();
            if (asked.TrueForAll(element => element.IsNew))
                continue; // an area without anything of the depth is left out: there is nothing to ask about it
            var own = Split(tree, area, null, area, asked, most).ToList();
            own[^1] = own[^1] with { IsLastOfArea = true };
            pages.AddRange(own);
        }

        return pages;
    }

    private static bool IsAsked(Tree tree, ElementRow element, int depth) => element.Level == depth || (element.Level >= 2 && element.Level < depth && tree.IsLast(element));

    /// <summary>
    /// One page, or where that would have too many elements, one for each branch below. Elements that stand right below, and have no branch to be parted by, are parted by number.
    /// </summary>
    private static IEnumerable<GeneratedPage> Split(Tree tree, ElementRow of, ElementRow? under, ElementRow area, List<GeneratedElement> asked, int most)
    {
        if (asked.Count <= most)
            return [new GeneratedPage(of, under, (1, 1), area, asked, IsLastOfArea: false)];
        var branches = asked.GroupBy(one => tree.Above(one.Element, of.Level + 1).Code).ToLookup(branch => branch.Any(one => one.Element.Code == branch.Key));
        var right = branches[true].SelectMany(branch => branch).ToList();
        var parts = (right.Count + most - 1) / most;
        return right.Chunk(parts == 0 ? most : (right.Count + parts - 1) / parts).Index().Select(part => new GeneratedPage(of, under, (part.Index + 1, parts), area, part.Item, IsLastOfArea: false))
            .Concat(branches[false].SelectMany(branch => Split(tree, tree[branch.Key], of, area, [.. branch], most)));
    }

    private sealed class Tree(IReadOnlyList<ElementRow> elements)
    {
        private readonly Dictionary<string, ElementRow> _byCode = elements.ToDictionary(element => element.Code, StringComparer.Ordinal);
        private readonly ILookup<string, ElementRow> _children = elements.ToLookup(element => element.ParentCode ?? "", StringComparer.Ordinal);

        public ElementRow this[string code] => _byCode[code];

        public bool IsLast(ElementRow element) => !_children[element.Code].Any();

        public IEnumerable<ElementRow> Below(ElementRow element) => _children[element.Code].SelectMany(child => Below(child).Prepend(child));

        /// <summary>The element at this level in which one stands; itself where it stands no deeper.</summary>
        public ElementRow Above(ElementRow element, int level)
        {
            while (element.Level > level)
                element = _byCode[element.ParentCode!];
            return element;
        }
    }
}
