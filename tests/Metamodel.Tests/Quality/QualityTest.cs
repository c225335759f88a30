using Talaia.Metamodel.Imports;
using Talaia.Metamodel.Quality;
using Talaia.TestKit;

namespace Talaia.Metamodel.Tests.Quality;

public sealed class QualityTest
{
    private const string Source = "https://www.aoc.cat/serveis-aoc/valid/";

    [Theory, Engines]
    public async Task What_is_wanting_is_told_with_its_element(Engine engine)
    {
        await using var house = await TestHouse.EmptyAsync(engine);
        Assert.Null(await house.UseAsync<ReadQuality, QualityReport?>(read => read.LatestAsync()));
        await Files.ImportAsync(house, Files.Small + "A.1.1.3,4,A.1.1,piece,Mapes,,,,,,,,,,,,,,,,\nA.1.1.4,4,A.1.1,piece,Un mapa,,,,,,,,,,,,,,,,\n");
        var report = (await house.UseAsync<ReadQuality, QualityReport?>(read => read.LatestAsync()))!;

        Assert.Equal(4, report.Pieces);
        Assert.Equal(["A.1.1.1", "A.1.1.2", "A.1.1.3", "A.1.1.4"], Codes(report, QualityKind.NoSolution));
        Assert.Equal(["A.1.1.2", "A.1.1.3", "A.1.1.4"], Codes(report, QualityKind.NoLaw));
        Assert.Contains("A.1.1.1", Codes(report, QualityKind.NoText));
        var twin = Assert.Single(report.Issues, issue => issue.Kind == QualityKind.Twin);
        Assert.Equal(("A.1.1.2", "A.1.1.4"), (twin.Code, twin.Other));
        Assert.Equal(["oc"], report.Issues.Single(issue => issue.Kind == QualityKind.NoTranslation && issue.Code == "B").Languages);
        Assert.Equal(0, report.Count(QualityKind.Orphan));
    }

    [Theory, Engines]
    public async Task A_piece_is_answered_by_what_answers_its_need_and_a_solution_may_name_what_is_gone(Engine engine)
    {
        await using var house = await Files.ShippedHouseAsync(engine);
        var before = (await house.UseAsync<ReadQuality, QualityReport?>(read => read.LatestAsync()))!;
        // SeTDIBA and others answer the whole of AJ.2.1.
        Assert.DoesNotContain("AJ.2.1.5", Codes(before, QualityKind.NoSolution));
        Assert.Equal((0, 0), (before.Count(QualityKind.Orphan), before.Count(QualityKind.NoText)));

        await Files.ImportAsync(house, Files.Small);
        var after = (await house.UseAsync<ReadQuality, QualityReport?>(read => read.LatestAsync()))!;
        Assert.Contains(after.Issues, issue => issue is { Kind: QualityKind.Orphan, Code: "AJ.2.1.3", Other: "e-NOTUM" });
    }

    [Theory, Engines]
    public async Task A_page_that_is_gone_is_dead_at_once_and_one_that_only_fails_after_some_days(Engine engine)
    {
        await using var house = await Files.ShippedHouseAsync(engine);
        await house.UseAsync<RecordSourceChecks>(record => record.RunAsync([new(Source, 404, "the server answers 404."), new("https://a.example/", null, "no such name.")], "system"));
        var checks = await house.UseAsync<ReadSourceChecks, IReadOnlyDictionary<string, SourceCheckRow>>(read => read.AllAsync());
        Assert.Equal((true, false), (checks[Source].IsDead, checks["https://a.example/"].IsDead));
        var report = (await house.UseAsync<ReadQuality, QualityReport?>(read => read.LatestAsync()))!;
        Assert.Equal(["idcat-mobil", "valid"], Codes(report, QualityKind.DeadLink).Order(StringComparer.Ordinal));
        Assert.NotNull(report.SourcesCheckedAt);

        house.Clock.Advance(TimeSpan.FromDays(2));
        await house.UseAsync<RecordSourceChecks>(record => record.RunAsync([new(Source, 200, null), new("https://a.example/", null, "no such name.")], "system"));
        checks = await house.UseAsync<ReadSourceChecks, IReadOnlyDictionary<string, SourceCheckRow>>(read => read.AllAsync());
        Assert.Equal((false, true), (checks[Source].IsDead, checks["https://a.example/"].IsDead));
        Assert.Equal(0, (await house.UseAsync<ReadQuality, QualityReport?>(read => read.LatestAsync()))!.Count(QualityKind.DeadLink));

        await house.UseAsync<RecordSourceChecks>(record => record.RunAsync([new(Source, 403, "the server answers 403.")], "system"));
        checks = await house.UseAsync<ReadSourceChecks, IReadOnlyDictionary<string, SourceCheckRow>>(read => read.AllAsync());
        Assert.Equal([Source], checks.Keys);
        Assert.False(checks[Source].IsDead);
    }

    private static IEnumerable<string> Codes(QualityReport report, QualityKind kind) => report.Issues.Where(issue => issue.Kind == kind).Select(issue => issue.Code);
}
