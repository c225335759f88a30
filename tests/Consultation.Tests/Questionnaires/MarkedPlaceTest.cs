using FsCheck.Xunit;
using Talaia.Consultation.Forms.Types;
using Talaia.Consultation.Questionnaires;

namespace Talaia.Consultation.Tests.Questionnaires;

public sealed class MarkedPlaceTest
{
    [Fact]
    public void A_line_is_as_long_as_the_expressions_of_forms_say()
    {
        var line = MarkedPlace.Of(AnswerKind.Line, "0 0\n0 1\n0 2")!;
        Assert.Equal(3, line.Points.Count);
        Assert.Equal(2 * 111_318.85, line.Metres, 1);
        Assert.Equal(0, line.Hectares);
    }

    [Theory]
    [InlineData("41,5 2\n41,5 2,0012\n41,5009 2,0012\n41,5009 2")]
    [InlineData("41.5 2;41.5009 2;41.5009 2.0012;41.5 2.0012;41.5 2")]
    public void An_area_has_its_corners_once_and_is_as_large_whichever_way_round(string text)
    {
        var area = MarkedPlace.Of(AnswerKind.Area, text)!;
        Assert.Equal(4, area.Points.Count);
        Assert.Equal(1.002, area.Hectares, 2);
    }

    [Theory]
    [InlineData(AnswerKind.Line, "41.5 2")]
    [InlineData(AnswerKind.Area, "41.5 2;41.6 2")]
    [InlineData(AnswerKind.Point, "aquí")]
    [InlineData(AnswerKind.Point, null)]
    [InlineData(AnswerKind.Text, "41.5 2")]
    public void What_marks_no_place_is_none(AnswerKind kind, string? text) => Assert.Null(MarkedPlace.Of(kind, text));

    [Fact]
    public void Twice_the_same_place_is_no_way_at_all() => Assert.Equal(0, MarkedPlace.Of(AnswerKind.Line, "41.7 1.8\n41.7 1.8")!.Metres);

    [Property]
    public void Of_no_two_places_the_way_is_less_than_nothing(ushort[] places)
    {
        var text = string.Join('\n', places.Append<ushort>(0).Append<ushort>(0).Select(place => FormattableString.Invariant($"{(place % 256 * 180 / 255.0) - 90} {(place / 256 * 360 / 255.0) - 180}")));
        Assert.True(MarkedPlace.Of(AnswerKind.Line, text)!.Metres >= 0);
    }
}
