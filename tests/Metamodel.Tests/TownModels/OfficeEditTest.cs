using Talaia.Kernel.Access;
using Talaia.Kernel.Problems;
using Talaia.Metamodel.TownModels;
using Talaia.Metamodel.TownModels.Agreements;
using Talaia.Metamodel.TownModels.OfficeEdits;
using Talaia.Metamodel.TownModels.Pieces;
using Talaia.TestKit;

namespace Talaia.Metamodel.Tests.TownModels;

/// <summary>The office writes what a town told it, in the town's name and under its own.</summary>
public sealed class OfficeEditTest
{
    private const string Town = "080018";
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static readonly PieceEdit Goal = new("MU.1.1.1", PieceState.Planned, PiecePriority.High) { SetsObjective = true, Objective = new Objective(new DateOnly(2027, 6, 30), "Secretaria") };

    [Theory, Engines]
    public async Task What_the_office_writes_is_shown_as_its_doing_takes_the_offer_back_and_keeps_the_towns_note(Engine engine)
    {
        await using var house = await Files.RuledHouseAsync(engine);
        await house.UseAsync<EditPieces, int>(edit => edit.RunAsync(Town, [Goal with { Note = "nostra" }], "coordinator"));
        await house.UseAsync<OfferModel>(offer => offer.RunAsync(Town, "coordinator"));
        await Assert.ThrowsAsync<RuleException>(() => OnBehalfAsync(house, " ", Goal with { State = PieceState.InProgress }));
        Assert.Equal(0, await OnBehalfAsync(house, "Trucada", Goal with { Note = null }));
        Assert.NotNull((await SheetAsync(house)).Offer);

        Assert.Equal(1, await OnBehalfAsync(house, "Trucada del 24 de novembre", Goal with { State = PieceState.InProgress, Note = null }));
        var sheet = await SheetAsync(house);
        Assert.Null(sheet.Offer);
        Assert.Equal((PieceState.InProgress, "nostra"), (sheet.Find("MU.1.1.1")!.Standing.State, sheet.Find("MU.1.1.1")!.Standing.Note));
        var edit = Assert.Single(await EditsAsync(house));
        Assert.Equal(("agent", "Trucada del 24 de novembre", null), (edit.By, edit.Note, edit.SeenAt));
        var change = Assert.Single(edit.Changes);
        Assert.Equal((PieceState.Planned, PieceState.InProgress, Goal.Objective), (change.Before.State, change.After.State, change.After.Objective));
    }

    [Theory, Engines]
    public async Task A_town_sees_what_was_on_its_page_and_no_more(Engine engine)
    {
        await using var house = await Files.RuledHouseAsync(engine);
        await OnBehalfAsync(house, "Primera", Goal);
        var shown = house.Clock.GetUtcNow();
        house.Clock.Advance(TimeSpan.FromMinutes(5));
        await OnBehalfAsync(house, "Segona", Goal with { Priority = PiecePriority.Low });
        Assert.Equal(1, await house.UseAsync<SeeOfficeEdits, int>(see => see.RunAsync(Town, shown, "coordinator")));
        Assert.Equal([("Segona", false), ("Primera", true)], (await EditsAsync(house)).Select(edit => (edit.Note, edit.SeenAt is not null)));
        Assert.Equal(0, await house.UseAsync<SeeOfficeEdits, int>(see => see.RunAsync(Town, shown, "coordinator")));
    }

    [Fact]
    public async Task Nobody_but_the_office_writes_on_a_towns_behalf_and_nobody_but_the_town_says_that_it_saw_it()
    {
        await using var house = await Files.RuledHouseAsync(Engine.Sqlite);
        await using var coordinator = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.CreateAsyncScope(house.Services);
        T Get<T>() where T : notnull => (T)coordinator.ServiceProvider.GetService(typeof(T))!;
        Get<Acting>().Enter(new HashSet<string> { Permission.EditTownModel }, "080193");
        await Assert.ThrowsAsync<PermissionException>(() => Get<EditOnBehalf>().RunAsync("080193", [Goal], "Trucada", "other", Cancel));
        await Assert.ThrowsAsync<PermissionException>(() => Get<SeeOfficeEdits>().RunAsync(Town, house.Clock.GetUtcNow(), "other", Cancel));
        Assert.Equal(PieceStanding.Untouched, (await SheetAsync(house)).Find("MU.1.1.1")!.Standing);
    }

    private static async Task<TownModelSheet> SheetAsync(TestHouse house) => (await house.UseAsync<ReadTownModel, TownModelSheet?>(read => read.FindAsync(Town)))!;

    private static Task<List<OfficeEditRow>> EditsAsync(TestHouse house) => house.UseAsync<ReadOfficeEdits, List<OfficeEditRow>>(read => read.OfAsync(Town));

    private static Task<int> OnBehalfAsync(TestHouse house, string note, params PieceEdit[] edits) => house.UseAsync<EditOnBehalf, int>(edit => edit.RunAsync(Town, edits, note, "agent"));
}
