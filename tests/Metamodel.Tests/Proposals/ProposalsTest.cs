using Talaia.Kernel.Languages;
using Talaia.Kernel.Links;
using Talaia.Kernel.Problems;
using Talaia.Kernel.Search;
using Talaia.Metamodel.Elements;
using Talaia.Metamodel.Imports;
using Talaia.Metamodel.Proposals;
using Talaia.Metamodel.Releases;
using Talaia.Metamodel.Solutions;
using Talaia.Kernel.Mail;
using Talaia.Territory.People;
using Talaia.TestKit;
using Talaia.Territory.Reaches;

namespace Talaia.Metamodel.Tests.Proposals;

public sealed class ProposalsTest
{
    [Theory, Engines]
    public async Task An_accepted_element_stands_in_a_new_release_below_its_parent(Engine engine)
    {
        await using var house = await SmallHouseAsync(engine);
        var number = await ProposeAsync(house, Piece("Guals i reserves"));
        Assert.Equal("1.1", await AcceptAsync(house, number));

        var releases = await house.UseAsync<ReadReleases, List<ReleaseRow>>(read => read.AllAsync());
        Assert.Equal(["1.1", "1"], releases.Select(release => release.Number));
        Assert.Equal(7, releases[1].ElementCount);
        var elements = await house.UseAsync<ReadElements, List<ElementFacts>>(read => read.FactsOfReleaseAsync(releases[0].Id));
        Assert.Equal(["A", "A.1", "A.1.1", "A.1.1.1", "A.1.1.2", "A.1.1.3"], elements.Skip(2).Select(element => element.Code));
        Assert.Equal((4, "piece", "in_force", "A.1.1"), (elements[^1].Level, elements[^1].Type, elements[^1].Status, elements[^1].ParentCode));

        var links = await house.UseAsync<ReadLinks, List<LinkRow>>(read => read.ToAsync(ProposalRef.To(number)));
        Assert.Equal([ElementRef.To("A.1.1.3"), ReleaseRef.To("1.1")], links.Select(link => link.From).OrderBy(thing => thing.Kind));
        Assert.All(links, link => Assert.Equal(LinkKinds.MadeFrom, link.Kind));
        Assert.Equal(["A.1.1.3"], await house.UseAsync<SearchSheets, List<string>>(search => search.FindAsync(ElementRef.Kind, "guals")));
    }

    [Theory, Engines]
    public async Task What_is_accepted_at_once_stands_in_one_release_and_none_is_lost(Engine engine)
    {
        await using var house = await SmallHouseAsync(engine);
        var numbers = new List<int>();
        for (var i = 0; i < 6; i++)
            numbers.Add(await ProposeAsync(house, Piece($"Peça {i}")));

        await Task.WhenAll(numbers.Select(number => Task.Run(() => house.UseAsync<AcceptProposal>(accept => accept.RunAsync(number, "Sí.", "steward")))));
        var made = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => CodeOfAsync(() => house.UseAsync<PublishRelease, string>(publish => publish.RunAsync("Sis peces", "steward"))))));

        Assert.Equal([null, "nothing-accepted", "nothing-accepted", "nothing-accepted"], made.Order());
        var latest = (await house.UseAsync<ReadReleases, ReleaseRow?>(read => read.LatestAsync()))!;
        Assert.Equal(("1.1", "Sis peces"), (latest.Number, latest.Name));
        var elements = await house.UseAsync<ReadElements, List<ElementRow>>(read => read.OfReleaseAsync(latest.Id));
        Assert.Subset(elements.Select(element => element.Name.In("ca")).ToHashSet(), Enumerable.Range(0, 6).Select(i => $"Peça {i}").ToHashSet());
        Assert.Equal(elements.Count, elements.Select(element => element.Code).Distinct().Count());
    }

    [Theory, Engines]
    public async Task One_proposal_decided_twice_at_once_is_decided_once(Engine engine)
    {
        await using var house = await SmallHouseAsync(engine);
        var number = await ProposeAsync(house, Piece("Guals"));
        var refused = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => CodeOfAsync(async () =>
        {
            await house.UseAsync<AcceptProposal>(accept => accept.RunAsync(number, "Sí.", "steward"));
            return "";
        }))));
        Assert.Equal(4, refused.Count(code => code == "proposal-not-open"));
    }

    [Theory, Engines]
    public async Task Two_that_change_the_same_are_answered_one_by_one(Engine engine)
    {
        await using var house = await SmallHouseAsync(engine);
        var was = new LocalizedText(ca: "Mapa");
        var first = await ProposeAsync(house, new RenameElement("A.1.1.2", was, new LocalizedText(ca: "Mapa municipal")));
        var second = await ProposeAsync(house, new RenameElement("A.1.1.2", was, new LocalizedText(ca: "Visor")));
        Assert.Equal("conflict-open", await CodeOfAsync(() => AcceptAsync(house, second)));
        await house.UseAsync<AcceptProposal>(accept => accept.RunAsync(second, "És el nom que fa servir tothom.", "steward", new Dictionary<int, ConflictAnswer> { [first] = ConflictAnswer.InsteadOf }));
        var other = (await house.UseAsync<ReadProposals, ProposalRow?>(read => read.ByNumberAsync(first)))!;
        Assert.Equal((ProposalState.Refused, "És el nom que fa servir tothom."), (other.State, other.Answer));
    }

    [Theory, Engines]
    public async Task The_next_import_takes_the_next_whole_number(Engine engine)
    {
        await using var house = await SmallHouseAsync(engine);
        await AcceptAsync(house, await ProposeAsync(house, Piece("Guals")));
        var import = await Files.ImportAsync(house, Files.Small);
        Assert.Equal("2", import.Release!.Number);
        await AcceptAsync(house, await ProposeAsync(house, Piece("Reserves")));
        var latest = (await house.UseAsync<ReadReleases, ReleaseRow?>(read => read.LatestAsync()))!;
        var elements = await house.UseAsync<ReadElements, List<ElementRow>>(read => read.OfReleaseAsync(latest.Id));
        Assert.Equal("2.1", latest.Number);
        Assert.Equal("A.1.1.4", elements.Single(element => element.Name.In("ca") == "Reserves").Code); // A.1.1.3 was used before
    }

    [Theory, Engines]
    public async Task A_refused_proposal_keeps_the_metamodel_and_its_public_reason(Engine engine)
    {
        await using var house = await SmallHouseAsync(engine);
        var number = await ProposeAsync(house, Piece("Guals"));
        await house.UseAsync<RefuseProposal>(refuse => refuse.RunAsync(number, "Ja hi és, dins del carrerer.", "steward"));
        var row = (await house.UseAsync<ReadProposals, ProposalRow?>(read => read.ByNumberAsync(number)))!;
        Assert.Equal((ProposalState.Refused, "Ja hi és, dins del carrerer.", null), (row.State, row.Answer, row.ReleaseNumber));
        Assert.Equal("1", (await house.UseAsync<ReadReleases, ReleaseRow?>(read => read.LatestAsync()))!.Number);
        Assert.Equal("proposal-not-open", await CodeOfAsync(() => AcceptAsync(house, number)));
    }

    [Theory, Engines]
    public async Task Nobody_decides_what_they_proposed_and_every_decision_has_a_reason(Engine engine)
    {
        await using var house = await SmallHouseAsync(engine);
        var number = await ProposeAsync(house, Piece("Guals"));
        Assert.Equal("reviewer-is-author", await CodeOfAsync(() => AcceptAsync(house, number, by: "analyst")));
        Assert.Equal("answer-missing", await CodeOfAsync(() => AcceptAsync(house, number, answer: " ")));
        Assert.Equal("unknown-proposal", await CodeOfAsync(() => AcceptAsync(house, 99)));
        Assert.Equal("1", (await house.UseAsync<ReadReleases, ReleaseRow?>(read => read.LatestAsync()))!.Number);
    }

    [Theory]
    [InlineData("Z.9", "Guals", "raó", "prova", "unknown-parent")]
    [InlineData("A.1.1.1", "Guals", "raó", "prova", "no-level-below")]
    [InlineData("A.1.1", "", "raó", "prova", "name-missing")]
    [InlineData("A.1.1", "Guals", "", "prova", "reason-missing")]
    [InlineData("A.1.1", "Guals", "raó", "", "evidence-missing")]
    public async Task What_cannot_stand_in_the_metamodel_is_refused_at_once(string parent, string name, string reason, string evidence, string code)
    {
        await using var house = await SmallHouseAsync(Engine.Sqlite);
        var given = new NewProposal(new AddElement(parent, new LocalizedText(ca: name), LocalizedText.Empty), reason, evidence);
        Assert.Equal(code, await CodeOfAsync(() => house.UseAsync<ProposeChange, int>(propose => propose.RunAsync(given, "analyst"))));
        Assert.Empty(await house.UseAsync<ReadProposals, List<ProposalRow>>(read => read.ListAsync("analyst")));
    }

    [Theory, Engines]
    public async Task A_draft_is_its_authors_until_it_is_put_forward(Engine engine)
    {
        await using var house = await SmallHouseAsync(engine);
        var number = await house.UseAsync<ProposeChange, int>(propose => propose.RunAsync(Given(Piece("Guals")) with { IsDraft = true }, "analyst"));
        Assert.Empty(await house.UseAsync<ReadProposals, List<ProposalRow>>(read => read.ListAsync()));
        Assert.Single(await house.UseAsync<ReadProposals, List<ProposalRow>>(read => read.ListAsync("analyst")));
        Assert.Equal("proposal-not-open", await CodeOfAsync(() => AcceptAsync(house, number)));
        Assert.Equal("not-the-author", await CodeOfAsync(async () =>
        {
            await house.UseAsync<SubmitProposal>(submit => submit.RunAsync(number, "other"));
            return "";
        }));
        await house.UseAsync<SubmitProposal>(submit => submit.RunAsync(number, "analyst"));
        Assert.Equal("1.1", await AcceptAsync(house, number));
    }

    [Theory, Engines]
    public async Task An_accepted_solution_answers_its_elements_from_a_new_release_on(Engine engine)
    {
        await using var house = await Files.ShippedHouseAsync(engine);
        var solution = new SolutionFacts(
            "bustia", "dip-08", "Bústia compartida", new LocalizedText(ca: "Una bústia per a tots."), "", 5000, new Reach(ReachKind.Everywhere), ["AJ.2.1.1"], "https://exemple.cat/", "2026");
        var number = await ProposeAsync(house, new AddSolution(solution));
        Assert.Equal("1.1", await AcceptAsync(house, number));
        Assert.Equal(solution.ElementCodes, (await house.UseAsync<ReadSolutions, SolutionFacts?>(read => read.FindAsync("bustia")))!.ElementCodes);
        var links = await house.UseAsync<ReadLinks, List<LinkRow>>(read => read.FromAsync(SolutionRef.To("bustia")));
        Assert.Equal([LinkKinds.Answers, LinkKinds.MadeFrom], links.Select(link => link.Kind).Order());
        Assert.True((await house.UseAsync<ReadReleases, ReleaseRow?>(read => read.LatestAsync()))!.IsStarter);
        Assert.Equal("solution-exists", await CodeOfAsync(() => ProposeAsync(house, new AddSolution(solution))));
    }

    [Theory, Engines]
    public async Task Whoever_proposed_is_told_what_became_of_it_and_once_a_day_that_it_is_spoken_of_but_not_of_their_own_acts(Engine engine)
    {
        await using var house = await SmallHouseAsync(engine);
        var author = await house.UseAsync<AddPerson, PersonRow>(add => add.RunAsync(new NewPerson("a@prova.talaia.example", "Autora", Role.Analyst, null), "test"));
        Task<int> OwnAsync() => house.UseAsync<ProposeChange, int>(propose => propose.RunAsync(Given(Piece("Nova")), author.Id.ToString()));
        Task RemarkAsync(int number, string by) => house.UseAsync<RemarkOnProposal>(remark => remark.RunAsync(number, "Què en penseu?", "ca", by));
        var (first, second) = (await OwnAsync(), await OwnAsync());
        await RemarkAsync(first, author.Id.ToString());
        Assert.Empty(await LettersAsync(house));
        await RemarkAsync(first, "analyst");
        await RemarkAsync(first, "steward");
        await house.UseAsync<AcceptProposal>(accept => accept.RunAsync(first, "Sí.", "steward", new Dictionary<int, ConflictAnswer> { [second] = ConflictAnswer.Both }));
        await house.UseAsync<RefuseProposal>(refuse => refuse.RunAsync(second, "Ja hi és.", "steward"));
        Assert.Equal([$"proposal-decided/{first}", $"proposal-decided/{second}", $"proposal-remarked/{first}/{house.Clock.GetUtcNow():yyyyMMdd}"], await LettersAsync(house));
    }

    private static async Task<List<string>> LettersAsync(TestHouse house) =>
        [.. (await house.UseAsync<ReadLetters, List<LetterRow>>(read => read.NewestAsync(LetterState.Waiting, 50))).Select(letter => letter.Key).Order(StringComparer.Ordinal)];

    private static async Task<TestHouse> SmallHouseAsync(Engine engine)
    {
        var house = await TestHouse.EmptyAsync(engine);
        await Files.ImportAsync(house, Files.Small);
        return house;
    }

    private static AddElement Piece(string name) => new("A.1.1", new LocalizedText(ca: name), new LocalizedText(ca: "Descripció"));

    private static NewProposal Given(Change change) => new(change, "Ho demanen dotze municipis.", "Pilot amb tres lectures.");

    private static Task<int> ProposeAsync(TestHouse house, Change change) =>
        house.UseAsync<ProposeChange, int>(propose => propose.RunAsync(Given(change), "analyst"));

    private static async Task<string> AcceptAsync(TestHouse house, int number, string by = "steward", string answer = "El pilot ho demostra.")
    {
        await house.UseAsync<AcceptProposal>(accept => accept.RunAsync(number, answer, by));
        return await house.UseAsync<PublishRelease, string>(publish => publish.RunAsync("", "steward"));
    }

    private static async Task<string?> CodeOfAsync<T>(Func<Task<T>> act)
    {
        try
        {
            await act();
            return null;
        }
        catch (RuleException refused)
        {
            return refused.Code;
        }
    }
}
