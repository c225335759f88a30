using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Talaia.Kernel.Languages;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Releases;
using Talaia.Metamodel.Trees;
using Talaia.Web.Metamodel;

namespace Talaia.Web.Tests.Ui;

/// <summary>A metamodel of thousands of elements is opened a level at a time.</summary>
public sealed class GreatTreeTest : ShellContext
{
    public GreatTreeTest() => Services.AddSingleton(new Links(Language.Catalan));

    private static ReleaseTree Tree(int pieces)
    {
        List<ElementFacts> elements = [Element("A", null, 1), Element("A.1", "A", 2), Element("A.1.1", "A.1", 3), .. Enumerable.Range(1, pieces).Select(i => Element($"A.1.1.{i}", "A.1.1", 4))];
        return new(new ReleaseRow(Guid.Empty, "1", "Prova", DateTimeOffset.UnixEpoch, false, elements.Count), elements);
    }

    private static ElementFacts Element(string code, string? parent, int level) => new(
        code, parent, level, "", new LocalizedText(ca: $"Element {code}"), LocalizedText.Empty, "", null, null, null, "", "", "", "", "", LocalizedText.Empty);

    private IRenderedComponent<TreeBranch> Show(TreeShape shape) => Render<TreeBranch>(branch => branch.Add(x => x.Shape, shape).Add(x => x.Elements, shape.Shown));

    [Fact]
    public void What_fits_in_a_page_stands_in_it_whole()
    {
        var branch = Show(new TreeShape(Tree(TreeShape.MostInPage - 3), null, false, 1));
        Assert.Equal(TreeShape.MostInPage, branch.FindAll("li").Count);
        Assert.Empty(branch.FindAll("a.twist"));
    }

    [Fact]
    public void What_does_not_shows_one_level_and_the_way_to_the_next()
    {
        var tree = Tree(TreeShape.MostInPage - 2);
        var branch = Show(new TreeShape(tree, null, false, 1));
        Assert.Single(branch.FindAll("li"));
        Assert.Equal("/ca/metamodel/?sota=A", branch.Find("a.twist").GetAttribute("href"));

        var below = new TreeShape(tree, tree.Find("A.1.1"), false, 5);
        Assert.Equal((5, 198), (below.Pages, Show(below).FindAll("li").Count));
        Assert.Empty(Show(below).FindAll("a.twist"));
        Assert.Equal(TreeShape.LevelPage, Show(below with { Page = 1 }).FindAll("li").Count);
        Assert.Equal(198, Show(below with { Page = 99 }).FindAll("li").Count);
    }
}
