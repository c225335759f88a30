using Talaia.Kernel.Access;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Problems;
using Talaia.Metamodel.Proposals;
using Talaia.Metamodel.Releases;
using Talaia.Metamodel.TownModels;
using Talaia.Metamodel.TownModels.Ended;
using Talaia.Metamodel.TownModels.Pieces;
using Talaia.TestKit;

namespace Talaia.Metamodel.Tests.TownModels;

/// <summary>A piece of which a town spoke and that a release ended: the town says where its word goes on.</summary>
public sealed class EndedPieceTest
{
    private const string Town = "080018";
    private const string Piece = "MU.1.1.1";

    [Theory, Engines]
    public async Task A_town_sees_what_became_of_its_split_piece_and_carries_its_word_into_the_parts(Engine engine)
    {
        await using var house = await SplitHouseAsync(engine);
        var ended = Assert.Single(await EndedAsync(house));
        Assert.Equal((Piece, PieceState.InProgress, "raó de prova", "2"), (ended.Code, ended.Standing.State, ended.Why, ended.Release));
        Assert.NotNull(ended.Proposal);
        var parts = ended.Successors.Select(next => next.Code).ToList();
        Assert.Equal(2, parts.Count);

        await Rule("no-such-piece", () => SettleAsync(house, ended.Id, parts[0], "MU.9.9.9"));
        Assert.Single(await EndedAsync(house));
        await SettleAsync(house, ended.Id, [.. parts]);
        Assert.Empty(await EndedAsync(house));
        var sheet = (await house.UseAsync<ReadTownModel, TownModelSheet?>(read => read.FindAsync(Town)))!;
        Assert.All(parts, code => Assert.Equal((PieceState.InProgress, "nostra"), (sheet.Find(code)!.Standing.State, sheet.Find(code)!.Standing.Note)));
        await Rule("piece-settled", () => SettleAsync(house, ended.Id));
    }

    [Theory, Engines]
    public async Task What_a_town_says_of_a_successor_already_is_not_written_over_and_a_piece_may_end(Engine engine)
    {
        await using var house = await SplitHouseAsync(engine);
        var ended = Assert.Single(await EndedAsync(house));
        var part = ended.Successors[0].Code;
        await house.UseAsync<EditPieces, int>(edit => edit.RunAsync(Town, [new PieceEdit(part, PieceState.InPlace, PiecePriority.Low)], "coordinator"));
        Assert.True(Assert.Single(await EndedAsync(house)).Successors[0].IsTouched);
        await SettleAsync(house, ended.Id, part);
        Assert.Equal(PieceState.InPlace, (await house.UseAsync<ReadTownModel, TownModelSheet?>(read => read.FindAsync(Town)))!.Find(part)!.Standing.State);
        Assert.Empty(await EndedAsync(house));
    }

    [Fact]
    public async Task Another_town_neither_sees_nor_settles_it()
    {
        await using var house = await SplitHouseAsync(Engine.Sqlite);
        var ended = Assert.Single(await EndedAsync(house));
        Assert.Empty(await house.UseAsync<ReadEndedPieces, List<EndedPiece>>(read => read.OfAsync("080193")));
        await Rule("piece-settled", () => house.UseAsync<SettleEndedPiece>(settle => settle.RunAsync("080193", ended.Id, [], "other")));
        await using var scope = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.CreateAsyncScope(house.Services);
        ((Acting)scope.ServiceProvider.GetService(typeof(Acting))!).Enter(new HashSet<string> { Permission.EditTownModel }, "080193");
        await Assert.ThrowsAsync<PermissionException>(() => ((SettleEndedPiece)scope.ServiceProvider.GetService(typeof(SettleEndedPiece))!).RunAsync(Town, ended.Id, [], "other", TestContext.Current.CancellationToken));
        Assert.Single(await EndedAsync(house));
    }

    private static async Task<TestHouse> SplitHouseAsync(Engine engine)
    {
        var house = await Files.RuledHouseAsync(engine);
        await house.UseAsync<EditPieces, int>(edit => edit.RunAsync(Town, [new PieceEdit(Piece, PieceState.InProgress, PiecePriority.High, Note: "nostra")], "coordinator"));
        var split = new SplitElement(Piece, [new(Text("Una part"), Text("d")), new(Text("L'altra part"), Text("d"))]);
        var number = await house.UseAsync<ProposeChange, int>(propose => propose.RunAsync(new NewProposal(split, "raó de prova", "prova"), "analyst"));
        await house.UseAsync<AcceptProposal>(accept => accept.RunAsync(number, "Sí.", "steward"));
        await house.UseAsync<PublishRelease, string>(publish => publish.RunAsync("", "steward"));
        return house;
    }

    private static Task<List<EndedPiece>> EndedAsync(TestHouse house) => house.UseAsync<ReadEndedPieces, List<EndedPiece>>(read => read.OfAsync(Town));

    private static Task SettleAsync(TestHouse house, Guid id, params string[] to) => house.UseAsync<SettleEndedPiece>(settle => settle.RunAsync(Town, id, to, "coordinator"));

    private static async Task Rule(string code, Func<Task> act) => Assert.Equal(code, (await Assert.ThrowsAsync<RuleException>(act)).Code);

    private static LocalizedText Text(string text) => new(ca: text);
}
