using Talaia.Foresight.Rankings;
using Talaia.Foresight.Signals;
using Talaia.Foresight.Trends;
using Talaia.Kernel.Calendar;
using Talaia.Kernel.Languages;
using Talaia.Kernel.Links;
using Talaia.Kernel.Problems;
using Talaia.TestKit;
using static Talaia.Foresight.Tests.OpenHouse;

namespace Talaia.Foresight.Tests.Trends;

public sealed class TrendLifeTests
{
    private static readonly Period Spring = Period.Parse("2026-1");

    private static async Task<TestHouse> HouseAsync(Engine engine)
    {
        var house = await WithMetamodelAsync(engine);
        await IngestAsync(house, Document("a", "Identitat digital per als veïns"), Document("b", "Un pla de dades obertes"), Document("c", "Cita prèvia sense cues al municipi"));
        return house;
    }

    private static Task<string> MakeAsync(TestHouse house, string[] signals, string[] elements, string? ca = "Identitat digital", string? term = null, string? summary = "Un sol accés.") =>
        house.UseAsync<MakeTrendFromTerm, string>(make => make.RunAsync(
            new NewTrend(term, Spring, new LocalizedText(ca: ca, en: "Digital identity"), new LocalizedText(ca: summary)), signals, elements, "test"));

    private static Task PublishAsync(TestHouse house, string slug) => house.UseAsync<PublishTrend>(publish => publish.RunAsync(slug, Spring, "test"));

    private static async Task<string> RefusedAsync(Func<Task> act) => (await Assert.ThrowsAsync<RuleException>(act)).Code;

    private static Task<TrendSheet?> SheetAsync(TestHouse house, string slug) => house.UseAsync<ReadTrend, TrendSheet?>(read => read.BySlugAsync(slug));

    [Theory, Engines]
    public async Task A_trend_rests_on_documents_which_are_thereby_kept(Engine engine)
    {
        await using var house = await HouseAsync(engine);
        Assert.Equal("trend-without-evidence", await RefusedAsync(() => MakeAsync(house, [], ["A.1"])));
        Assert.Equal("unknown-signal", await RefusedAsync(() => MakeAsync(house, ["fonts.z"], ["A.1"])));
        Assert.Equal("unknown-element", await RefusedAsync(() => MakeAsync(house, ["fonts.a"], ["Z"])));
        Assert.Equal("unknown-term", await RefusedAsync(() => MakeAsync(house, ["fonts.a"], ["A.1"], term: "identitat")));
        Assert.Equal("identitat-digital", await MakeAsync(house, ["fonts.a", "fonts.a"], ["A.1"]));
        Assert.Equal("trend-slug-taken", await RefusedAsync(() => MakeAsync(house, ["fonts.a"], ["A.1"])));
        var sheet = await SheetAsync(house, "identitat-digital");
        Assert.Equal(("fonts.a", SignalState.Kept), (sheet!.Evidence.Single().Signal.Key, sheet.Evidence.Single().Signal.State));
        Assert.Equal("A.1", sheet.Elements.Single().Code);
        Assert.Equal("signal-is-evidence", await RefusedAsync(() => house.UseAsync<TriageSignals, int>(triage => triage.RunAsync(["fonts.a"], TriageVerdict.Discard, "test"))));
    }

    [Theory, Engines]
    public async Task A_trend_is_published_only_whole_and_only_once(Engine engine)
    {
        await using var house = await HouseAsync(engine);
        var bare = await MakeAsync(house, ["fonts.a"], [], ca: "Nua");
        Assert.Equal("trend-without-element", await RefusedAsync(() => PublishAsync(house, bare)));
        var foreign = await MakeAsync(house, ["fonts.a"], ["A.1"], ca: null);
        Assert.Equal("trend-without-catalan", await RefusedAsync(() => PublishAsync(house, foreign)));
        var brief = await MakeAsync(house, ["fonts.a"], ["A.1"], ca: "Breu", summary: null);
        Assert.Equal("trend-without-catalan", await RefusedAsync(() => PublishAsync(house, brief)));
        Assert.Equal("unknown-trend", await RefusedAsync(() => PublishAsync(house, "cap")));
        var whole = await MakeAsync(house, ["fonts.a"], ["A.1"], ca: "Sencera");
        await PublishAsync(house, whole);
        Assert.Equal((TrendState.Published, Spring), ((await SheetAsync(house, whole))!.Row.State, (await SheetAsync(house, whole))!.Row.PublishedPeriod));
        Assert.Equal("trend-published", await RefusedAsync(() => PublishAsync(house, whole)));
    }

    [Theory, Engines]
    public async Task Evidence_and_elements_come_and_go_but_a_published_trend_keeps_one_of_each(Engine engine)
    {
        await using var house = await HouseAsync(engine);
        var slug = await MakeAsync(house, ["fonts.a"], ["A.1"]);
        await house.UseAsync<LinkEvidence>(link => link.RunAsync(slug, ["fonts.b", "fonts.a"], "test", "ho diu"));
        await house.UseAsync<LinkElements>(link => link.RunAsync(slug, ["A.1", "A.2"], "test"));
        var sheet = (await SheetAsync(house, slug))!;
        Assert.Equal(["fonts.a", "fonts.b"], sheet.Evidence.Select(one => one.Signal.Key));
        Assert.Equal(["A.1", "A.2"], sheet.Elements.Select(one => one.Code));
        await PublishAsync(house, slug);
        Assert.Equal("trend-without-evidence", await RefusedAsync(() => house.UseAsync<UnlinkEvidence>(unlink => unlink.RunAsync(slug, ["fonts.a", "fonts.b"], "test"))));
        Assert.Equal("trend-without-element", await RefusedAsync(() => house.UseAsync<UnlinkElements>(unlink => unlink.RunAsync(slug, ["A.1", "A.2"], "test"))));
        await house.UseAsync<UnlinkEvidence>(unlink => unlink.RunAsync(slug, ["fonts.a"], "test"));
        await house.UseAsync<UnlinkElements>(unlink => unlink.RunAsync(slug, ["A.1"], "test"));
        sheet = (await SheetAsync(house, slug))!;
        Assert.Equal(("fonts.b", "A.2"), (sheet.Evidence.Single().Signal.Key, sheet.Elements.Single().Code));
    }

    [Theory, Engines]
    public async Task Drafts_have_a_name_only_inside_the_office(Engine engine)
    {
        await using var house = await HouseAsync(engine);
        var slug = await MakeAsync(house, ["fonts.a"], ["A.1"]);
        await house.UseAsync<IEnumerable<ISheetNames>>(async all =>
        {
            var names = all.Single(kind => kind.Kind == "trend");
            Assert.Empty(await names.OfAsync([slug], drafts: false));
            Assert.Equal("Identitat digital", (await names.OfAsync([slug, "cap"], drafts: true)).Single().Value["ca"]);
        });
        await PublishAsync(house, slug);
        await house.UseAsync<IEnumerable<ISheetNames>>(async all => Assert.Single(await all.Single(kind => kind.Kind == "trend").OfAsync([slug], drafts: false)));
    }

    [Theory, Engines]
    public async Task A_trend_is_made_of_a_term_of_a_ranking_that_is_the_same_each_time(Engine engine)
    {
        await using var house = await WithMetamodelAsync(engine);
        var documents = Enumerable.Range(0, 240).Select(i => Document(
            $"d{i}", i % 24 < i / 24 * 2 ? $"La cartera digital europea arriba al poble número {i}" : $"Camins i fonts del poble número {i}", $"{2017 + (i / 24)}-02-01")).ToArray();
        await IngestAsync(house, documents);
        await house.UseAsync<RankTerms, int>(rank => rank.RunAsync(Spring));
        var first = await house.UseAsync<ReadRanking, RankingSheet?>(read => read.OfPeriodAsync(Spring));
        await house.UseAsync<RankTerms, int>(rank => rank.RunAsync(Spring));
        var second = await house.UseAsync<ReadRanking, RankingSheet?>(read => read.OfPeriodAsync(Spring));
        Assert.NotEmpty(first!.Terms);
        Assert.Equal(240, first.Documents);
        Assert.Equal(first.Terms.Select(term => (term.Rank, term.Key, term.Score, term.Probability, term.Documents)), second!.Terms.Select(term => (term.Rank, term.Key, term.Score, term.Probability, term.Documents)));
        var term = first.Terms[0];
        var slug = await MakeAsync(house, [.. term.SignalKeys.Take(2)], ["A.1"], term: term.Term);
        Assert.Equal(term.Key, (await SheetAsync(house, slug))!.Row.OriginTerm);
    }
}
