using Talaia.Kernel.Access;
using Talaia.Kernel.Links;
using Talaia.Kernel.Problems;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.TownModels;
using Talaia.Metamodel.TownModels.Agreements;
using Talaia.Metamodel.TownModels.Amendments;
using Talaia.Metamodel.TownModels.Maturity;
using Talaia.Metamodel.TownModels.Pieces;
using Talaia.Metamodel.TownModels.Rules;
using Talaia.TestKit;

namespace Talaia.Metamodel.Tests.TownModels;

public sealed class AgreementTest
{
    private const string Town = "080018";
    private const string Coordinator = "coordinator";
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static readonly PieceEdit Goal = new("MU.1.1.1", PieceState.Planned, PiecePriority.High, Note: "per a nosaltres") { SetsObjective = true, Objective = new Objective(new DateOnly(2027, 6, 30), "Secretaria") };

    [Theory, Engines]
    public async Task A_model_is_edited_offered_agreed_and_compared_a_year_later(Engine engine)
    {
        await using var house = await Files.RuledHouseAsync(engine);
        await Rule("no-objective", () => OfferAsync(house));
        Assert.Equal(2, await EditAsync(house, Goal, new PieceEdit("MU.2.1.2", PieceState.InPlace, PiecePriority.Normal)));
        await Rule("not-offered", () => AgreeAsync(house));
        await OfferAsync(house);
        await Rule("already-offered", () => OfferAsync(house));

        // Whoever edits takes the offer back.
        Assert.Equal(1, await EditAsync(house, new PieceEdit("MU.2.1.4", PieceState.InProgress, PiecePriority.Low)));
        await Rule("not-offered", () => AgreeAsync(house));
        await OfferAsync(house);
        await Rule("own-offer", () => house.UseAsync<AgreeModel, int>(agree => agree.RunAsync(Town, Coordinator)));
        Assert.Equal(1, await AgreeAsync(house));

        var first = Assert.Single(await house.UseAsync<ReadAgreements, List<AgreementRow>>(read => read.OfAsync(Town)));
        Assert.Equal(("Abrera", Coordinator, "agent"), (first.Document.Municipality, first.OfferedBy, first.AgreedBy));
        var objective = Assert.Single(first.Document.Objectives);
        Assert.Equal(("MU.1.1.1", Goal.Objective), (objective.Code, objective.Objective));
        Assert.DoesNotContain("per a nosaltres", first.Document.Write(), StringComparison.Ordinal);
        Assert.Equal(AgreementDocument.DigestOf(first.Document.Write()), first.Digest);
        var links = await house.UseAsync<ReadLinks, List<LinkRow>>(read => read.FromAsync(AgreementRef.To(Town, 1)));
        Assert.Contains(links, link => link.To == ElementRef.To("MU.1.1.1") && link.Kind == LinkKinds.Touches);

        // What moves later does not touch the document, and the next agreement says what became of it.
        house.Clock.Advance(TimeSpan.FromDays(300));
        await EditAsync(house, new PieceEdit("MU.1.1.1", PieceState.InPlace, PiecePriority.High), new PieceEdit("MU.2.1.4", PieceState.InPlace, PiecePriority.Low),
            new PieceEdit("MU.1.1.3", PieceState.Planned, PiecePriority.Normal) { SetsObjective = true, Objective = new Objective(new DateOnly(2028, 1, 1), "Serveis tècnics") });
        await OfferAsync(house);
        Assert.Equal(2, await AgreeAsync(house));
        var both = await house.UseAsync<ReadAgreements, List<AgreementRow>>(read => read.OfAsync(Town));
        Assert.Equal(first.Digest, both[1].Digest);
        var changes = AgreementChanges.Between(both[1].Document.Pieces, both[0].Document.Pieces);
        Assert.Equal(["MU.1.1.1"], changes.Reached.Select(piece => piece.Code));
        Assert.Empty(changes.Open);
        Assert.Equal([("MU.2.1.4", PieceState.InProgress, PieceState.InPlace)], changes.Moved.Select(piece => (piece.Code, piece.Before, piece.After)));
        Assert.Equal(["MU.1.1.3"], changes.New.Select(piece => piece.Code));
    }

    [Theory, Engines]
    public async Task Many_pieces_are_saved_together_or_not_at_all(Engine engine)
    {
        await using var house = await Files.RuledHouseAsync(engine);
        await Rule("reason-missing", () => EditAsync(house, Goal, new PieceEdit("MU.2.1.2", PieceState.NotApplicable, PiecePriority.Normal)));
        await Rule("unknown-piece", () => EditAsync(house, Goal, new PieceEdit("MU.2", PieceState.Planned, PiecePriority.Normal)));
        await Rule("responsible-missing", () => EditAsync(house, Goal with { Objective = new Objective(new DateOnly(2027, 1, 1), " ") }));
        await Rule("words-too-long", () => EditAsync(house, Goal with { Note = new string('x', 501) }));
        Assert.Equal(PieceStanding.Untouched, (await SheetAsync(house)).Find("MU.1.1.1")!.Standing);
        Assert.Equal(1, await EditAsync(house, new PieceEdit("MU.2.1.2", PieceState.NotApplicable, PiecePriority.Normal, Reason: "No n'hi ha")));
        Assert.Equal(0, await EditAsync(house, new PieceEdit("MU.2.1.2", PieceState.NotApplicable, PiecePriority.Normal)));
    }

    [Fact]
    public async Task Nobody_edits_offers_assesses_or_amends_for_another_town()
    {
        await using var house = await Files.RuledHouseAsync(Engine.Sqlite);
        await using var scope = AsOf(house, "080193");
        T Get<T>() where T : notnull => (T)scope.ServiceProvider.GetService(typeof(T))!;
        await Assert.ThrowsAsync<PermissionException>(() => Get<EditPieces>().RunAsync(Town, [Goal], "other", Cancel));
        await Assert.ThrowsAsync<PermissionException>(() => Get<OfferModel>().RunAsync(Town, "other", Cancel));
        await Assert.ThrowsAsync<PermissionException>(() => Get<AssessMaturity>().RunAsync(Town, 3, "x", "other", Cancel));
        await Assert.ThrowsAsync<PermissionException>(() => Get<FileAmendment>().RunAsync(Town, new NewAmendment("a", "b", "c", "d", "e"), "other", Cancel));
        Assert.Equal(PieceStanding.Untouched, (await SheetAsync(house)).Find("MU.1.1.1")!.Standing);
    }

    [Fact]
    public async Task A_municipality_files_an_amendment_and_the_office_answers_it_once()
    {
        await using var house = await Files.ShippedHouseAsync(Engine.Sqlite);
        var given = new NewAmendment("Nivell 2025", "2", "3", "No hi compta la seu", "https://seu.example/");
        await Rule("amendment-incomplete", () => house.UseAsync<FileAmendment, Guid>(file => file.RunAsync(Town, given with { Evidence = " " }, Coordinator)));
        await Rule("amendment-same-value", () => house.UseAsync<FileAmendment, Guid>(file => file.RunAsync(Town, given with { Claimed = "2" }, Coordinator)));
        var id = await house.UseAsync<FileAmendment, Guid>(file => file.RunAsync(Town, given, Coordinator));
        await Rule("answer-missing", () => house.UseAsync<DecideAmendment, bool>(decide => decide.RunAsync(id, true, "", "agent")));
        await house.UseAsync<DecideAmendment, bool>(decide => decide.RunAsync(id, true, "Comprovat", "agent"));
        await Rule("amendment-decided", () => house.UseAsync<DecideAmendment, bool>(decide => decide.RunAsync(id, false, "No", "agent")));
        var row = Assert.Single(await house.UseAsync<ReadAmendments, List<AmendmentRow>>(read => read.ListAsync(Town)));
        Assert.Equal((given, AmendmentState.Accepted, "Comprovat"), (row.Given, row.State, row.Answer));
        Assert.Empty(await house.UseAsync<ReadAmendments, List<AmendmentRow>>(read => read.ListAsync("080193")));
    }

    private static Microsoft.Extensions.DependencyInjection.AsyncServiceScope AsOf(TestHouse house, string codi6)
    {
        var scope = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.CreateAsyncScope(house.Services);
        ((Acting)scope.ServiceProvider.GetService(typeof(Acting))!).Enter(new HashSet<string> { Permission.EditTownModel, Permission.FileAmendments }, codi6);
        return scope;
    }

    private static async Task<TownModelSheet> SheetAsync(TestHouse house) => (await house.UseAsync<ReadTownModel, TownModelSheet?>(read => read.FindAsync(Town)))!;

    private static Task<int> EditAsync(TestHouse house, params PieceEdit[] edits) => house.UseAsync<EditPieces, int>(edit => edit.RunAsync(Town, edits, Coordinator));

    private static Task OfferAsync(TestHouse house) => house.UseAsync<OfferModel>(offer => offer.RunAsync(Town, Coordinator));

    private static Task<int> AgreeAsync(TestHouse house) => house.UseAsync<AgreeModel, int>(agree => agree.RunAsync(Town, "agent"));

    private static async Task Rule(string code, Func<Task> act) => Assert.Equal(code, (await Assert.ThrowsAsync<RuleException>(act)).Code);
}
