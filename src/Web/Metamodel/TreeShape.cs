using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Trees;

namespace Talaia.Web.Metamodel;

/// <summary>How much of a tree is in one page: all of a release that a phone loads at once, of a greater one a level at a time.</summary>
/// <param name="Root">The element whose inside is shown; null for the areas.</param>
/// <param name="IsAllOpen">The reader asked for everything unfolded.</param>
public sealed record TreeShape(ReleaseTree Tree, ElementFacts? Root, bool IsAllOpen, int Page)
{
    /// <summary>Elements that one page may hold.</summary>
    public const int MostInPage = 1_000;

    /// <summary>Elements of one level that one page of a greater tree holds.</summary>
    public const int LevelPage = 200;

    public bool IsWhole => Tree.Elements.Count <= MostInPage;

    private List<ElementFacts> Level => [.. Root is null ? Tree.Areas : Tree.Children(Root.Code)];

    public int Pages => IsWhole ? 1 : Math.Max(1, (Level.Count - 1) / LevelPage + 1);

    public IReadOnlyList<ElementFacts> Shown => IsWhole ? Level : [.. Level.Skip((Math.Min(Page, Pages) - 1) * LevelPage).Take(LevelPage)];

    /// <summary>Areas stand open, so that one sees at once what the metamodel speaks of.</summary>
    public bool IsOpen(ElementFacts element) => IsAllOpen || (element.Level == 1 && Root is null);
}
