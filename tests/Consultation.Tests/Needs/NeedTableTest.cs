using Talaia.Consultation.Needs;
using Talaia.Consultation.Responses;
using Talaia.Territory.Municipalities;

namespace Talaia.Consultation.Tests.Needs;

public sealed class NeedTableTest
{
    private static readonly List<MunicipalityRow> Towns =
        [.. Enumerable.Range(1, 8).Select(i => new MunicipalityRow($"{i:000000}", $"Vila {i}", $"Vila {i}", i < 5 ? "01" : "02", i < 5 ? "Alt" : "Baix", "08", "Barcelona", 100 * i))];

    [Fact]
    public void An_area_is_the_mean_of_its_scopes_and_the_whole_the_mean_of_its_areas()
    {
        var table = Table(("000001", [("/ET/ET.1/seriousness", "3"), ("/ET/ET.2/seriousness", "0"), ("/VI/VI.1/seriousness", "3")]));
        Assert.Equal(100, Value(table, "ET.1"));
        Assert.Equal(50, Value(table, "ET"));
        Assert.Equal(75, Value(table, "all"));
    }

    [Fact]
    public void A_scope_that_is_not_known_is_left_out_of_its_area()
    {
        var table = Table(("000001", [("/ET/ET.1/seriousness", "dk"), ("/ET/ET.1/urgency", "3"), ("/ET/ET.2/seriousness", "3"), ("/ET/text", "3")]));
        Assert.True(double.IsNaN(Value(table, "ET.1")));
        Assert.Equal(100, Value(table, "ET"));
        Assert.True(double.IsNaN(Value(table, "VI")));
        Assert.Equal(100, Value(table, "all"));
    }

    /// <summary>Five towns of the first band (to 500) and three of the second; of each two say what is missing, so weights 2.5 and 1.5.</summary>
    [Fact]
    public void A_lack_is_counted_and_weighted_among_those_that_said_what_is_missing()
    {
        var needs = DescribeNeeds.Of("2026-3", false, Table(
            ("000001", [("/ET/ET.1/missing", "people,money")]),
            ("000002", [("/ET/ET.1/missing", "none")]),
            ("000006", [("/ET/ET.1/missing", "people")]),
            ("000007", [("/ET/ET.1/missing", "people"), ("/ET/ET.2/missing", "none")]),
            ("000008", [("/ET/ET.1/seriousness", "1")])), null, null);
        var scope = needs.Find("ET.1")!;
        Assert.Equal(4, scope.MissingAnswers);
        Assert.Equal(["people", "money", "none"], scope.Missing.Select(share => share.Code));
        Assert.Equal((2.5 + 3) / 8, scope.Missing[0].Share, 9);
        Assert.Equal(3, scope.Missing[0].Named);
        Assert.Equal(["money", "none", "people"], needs.Find("ET")!.Missing.Select(share => share.Code).Order());
        Assert.Equal(1, needs.Find("ET")!.Missing.Single(share => share.Code == "none").Named);
    }

    [Fact]
    public void A_group_of_fewer_than_five_answers_has_a_mean_for_the_office_only()
    {
        var needs = DescribeNeeds.Of("2026-3", false, Table([.. Towns.Take(5).Select(town => (town.Codi6, new[] { ("/ET/ET.1/seriousness", "3") }))]), null, null);
        var band = needs.Find("ET.1")!.Bands[0];
        Assert.Equal((5, 5, 100.0), (band.Municipalities, band.Answers, band.Mean));
        var comarca = needs.Find("ET.1")!.Comarques.Single(group => group.Key == "01");
        Assert.Equal((4, 100.0), (comarca.Answers, comarca.Mean));
        var published = PublishNeeds.Of(needs, 5).Find("ET.1")!.Comarques.Single(group => group.Key == "01");
        Assert.Equal((0, null, true), (published.Answers, published.Mean, published.IsWithheld));
    }

    [Fact]
    public void Like_sized_towns_are_shown_from_five_others_on_and_never_hold_oneself()
    {
        var five = Table([.. Enumerable.Range(1, 5).Select(i => ($"{i:000000}", new[] { ("/ET/ET.1/seriousness", $"{i % 4}") }))]);
        Assert.Null(OwnNeed.Of(five, 2, 0).LikeSized);
        Assert.Null(OwnNeed.Of(five, 2, 0).Rank);
        var six = new NeedTable(Sample.Questionnaire, [.. Towns.Select(town => town with { Population = 10 })],
            Enumerable.Range(1, 6).ToDictionary(i => $"{i:000000}", i => Sheet(("/ET/ET.1/seriousness", $"{i / 2}"))));
        var own = OwnNeed.Of(six, 2, 0); // own 0; the others 1, 1, 2, 2, 3
        Assert.Equal(5, own.LikeSizedAnswers);
        Assert.Equal(200.0 / 3, own.LikeSized!.Median, 9);
        Assert.Equal(100.0 / 3, own.LikeSized.Lower, 9);
        Assert.Equal(6, own.Rank);
        Assert.Equal(1, OwnNeed.Of(six, 2, 5).Rank);
        Assert.Equal(2, OwnNeed.Of(six, 2, 3).Rank);
    }

    private static NeedTable Table(params (string Codi6, (string Path, string Value)[] Answers)[] sent) =>
        new(Sample.Questionnaire, Towns, sent.ToDictionary(one => one.Codi6, one => Sheet(one.Answers)));

    private static NeedSheet Sheet(params (string Path, string Value)[] answers) => new NeedReader(Sample.Questionnaire).Read(
        AnswerDocument.Write(Sample.Answers([.. answers.Select(answer => (answer.Path, (string?)answer.Value))])));

    private static double Value(NeedTable table, string code) =>
        table.Values[table.Elements.Index().Single(element => element.Item.Code == code).Index][0];
}
