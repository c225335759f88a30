using Talaia.Kernel.Languages;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Identity;
using Talaia.Metamodel.Proposals;
using Talaia.Metamodel.Releases;
using Talaia.TestKit;

namespace Talaia.Metamodel.Tests.Identity;

/// <summary>What an element was before, where each of its statements comes from, and what its owner settles.</summary>
public sealed class ForebearTest
{
    [Theory, Engines]
    public async Task A_successor_knows_all_from_which_it_comes_and_how(Engine engine)
    {
        await using var house = await HouseAsync(engine);
        var first = await PublishAsync(house, new SplitElement("A.1.1.1", [new SplitPart(Text("Una part"), Text("La primera")), new SplitPart(Text("Una altra"), Text("La segona"))]));
        var parts = (await ElementsAsync(house)).Where(element => element.ParentCode == "A.1.1" && element.Name.In("ca").StartsWith("Una ", StringComparison.Ordinal)).Select(element => element.Code).ToList();
        Assert.Equal(2, parts.Count);
        var second = await PublishAsync(house, new MergeElements([parts[0], "A.1.1.2"], Text("Tot junt"), Text("Les dues")));
        var whole = (await ElementsAsync(house)).Single(element => element.Name.In("ca") == "Tot junt").Code;

        var forebears = await house.UseAsync<ReadForebears, IReadOnlyList<Forebear>>(read => read.OfAsync(whole));
        Assert.Equal(
            [("A.1.1.1", Passage.Split, first, parts[0]), ("A.1.1.2", Passage.Merged, second, whole), (parts[0], Passage.Merged, second, whole)],
            forebears.Select(one => (one.Code, one.How, one.Release, one.Into)).OrderBy(one => one.Code, StringComparer.Ordinal));
        Assert.Equal("Una part", forebears.Single(one => one.Code == parts[0]).Name.In("ca"));
        Assert.Equal(["A.1.1.1"], (await house.UseAsync<ReadForebears, IReadOnlyList<Forebear>>(read => read.OfAsync(parts[1]))).Select(one => one.Code));
        Assert.Empty(await house.UseAsync<ReadForebears, IReadOnlyList<Forebear>>(read => read.OfAsync("A")));
    }

    [Theory, Engines]
    public async Task Each_statement_says_since_which_release_it_stands_and_who_proposed_it(Engine engine)
    {
        await using var house = await HouseAsync(engine);
        var renamed = await PublishAsync(house, new RenameElement("A.1.1.1", Text("Carrerer al dia"), Text("Un altre nom")));
        var reworded = await PublishAsync(house, new RewordElement("A.1.1.1", Text("Adreces revisades"), LocalizedText.Empty, Text("Una altra descripció"), LocalizedText.Empty));
        var latest = (await house.UseAsync<ReadReleases, ReleaseRow?>(read => read.LatestAsync()))!;
        var statements = (await house.UseAsync<ReadStatements, IReadOnlyList<StatementOrigin>>(read => read.OfAsync(latest.Id, "A.1.1.1", ["A.1", "A.1.1"]))).ToDictionary(statement => $"{statement.Fact} {statement.About}".Trim());
        Assert.Equal((renamed, "analyst"), (statements["name"].Release, statements["name"].Author));
        Assert.Equal((reworded, "analyst"), (statements["description"].Release, statements["description"].Author));
        Assert.Equal(("1", null), (statements["parent"].Release, statements["parent"].Author));
        Assert.Equal("1", statements["challenge A.1"].Release);
        var first = (await house.UseAsync<ReadReleases, List<ReleaseRow>>(read => read.AllAsync()))[^1];
        Assert.Equal("1", (await house.UseAsync<ReadStatements, IReadOnlyList<StatementOrigin>>(read => read.OfAsync(first.Id, "A.1.1.1", []))).Single(statement => statement.Fact == "name").Release);
        Assert.Empty(await house.UseAsync<ReadStatements, IReadOnlyList<StatementOrigin>>(read => read.OfAsync(latest.Id, "no-hi-es", [])));
    }

    private static async Task<TestHouse> HouseAsync(Engine engine)
    {
        var house = await TestHouse.EmptyAsync(engine);
        await Files.ImportAsync(house, Files.Small);
        return house;
    }

    private static Task<List<ElementRow>> ElementsAsync(TestHouse house) => house.UseAsync<Talaia.Kernel.Data.TalaiaDb, List<ElementRow>>(async db =>
        await new ReadElements(db).OfReleaseAsync((await new ReadReleases(db).LatestAsync())!.Id));

    private static async Task<string> PublishAsync(TestHouse house, Change change)
    {
        var number = await house.UseAsync<ProposeChange, int>(propose => propose.RunAsync(new NewProposal(change, "raó", "prova"), "analyst"));
        await house.UseAsync<AcceptProposal>(accept => accept.RunAsync(number, "Sí.", "steward"));
        return await house.UseAsync<PublishRelease, string>(publish => publish.RunAsync("", "steward"));
    }

    private static LocalizedText Text(string text) => new(text);
}
