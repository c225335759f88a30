using Talaia.Metamodel.Releases;
using Talaia.Metamodel.Trees;
using Talaia.TestKit;

namespace Talaia.Metamodel.Tests.Trees;

public sealed class ReleaseTreeTest
{
    [Theory, Engines]
    public async Task A_tree_tells_what_is_above_below_before_and_after(Engine engine)
    {
        await using var house = await TestHouse.EmptyAsync(engine);
        Assert.Null(await house.UseAsync<ReadTree, ReleaseTree?>(read => read.LatestAsync()));
        await Files.ImportAsync(house, Files.Small);
        var tree = (await house.UseAsync<ReadTree, ReleaseTree?>(read => read.LatestAsync()))!;

        Assert.Equal(["A", "B"], tree.Areas.Select(element => element.Code).Order(StringComparer.Ordinal));
        Assert.Equal(["A", "A.1", "A.1.1"], tree.Path(tree.Find("A.1.1.1")!).Select(element => element.Code));
        Assert.Equal("A", tree.Area(tree.Find("A.1.1.1")!).Code);
        Assert.Equal((2, 2, 1, 0), (tree.Pieces("A"), tree.Pieces("A.1.1"), tree.Pieces("A.1.1.2"), tree.Pieces("B")));
        Assert.Equal(["A.1.1.2", "B.1"], tree.Requires(tree.Find("A.1.1.1")!).Select(element => element.Code));
        Assert.Equal(["A.1.1.1"], tree.RequiredBy("B.1").Select(element => element.Code));
        Assert.Equal(5, tree.Family("A").Count());
        Assert.Null(tree.Find("Z"));
        Assert.Empty(tree.Family("Z"));
    }

    [Theory, Engines]
    public async Task A_tree_is_read_once_and_the_next_release_is_another(Engine engine)
    {
        await using var house = await TestHouse.EmptyAsync(engine);
        await Files.ImportAsync(house, Files.Small);
        var first = await house.UseAsync<ReadTree, ReleaseTree?>(read => read.LatestAsync());
        Assert.Same(first, await house.UseAsync<ReadTree, ReleaseTree?>(read => read.LatestAsync()));

        await Files.ImportAsync(house, Files.Small.Replace("Habitatge", "Habitatge digne", StringComparison.Ordinal));
        var second = await house.UseAsync<ReadTree, ReleaseTree?>(read => read.LatestAsync());
        Assert.Equal(("Habitatge", "Habitatge digne"), (first!.Find("B.1")!.Name["ca"], second!.Find("B.1")!.Name["ca"]));
        var row = await house.UseAsync<ReadReleases, ReleaseRow?>(read => read.ByNumberAsync(first.Release.Number));
        Assert.Same(first, await house.UseAsync<ReadTree, ReleaseTree>(read => read.OfAsync(row!)));
    }
}
