using FsCheck.Xunit;
using Talaia.Consultation.Questionnaires;

namespace Talaia.Consultation.Tests.Questionnaires;

public sealed class PointsTest
{
    [Theory]
    [InlineData("41.98 2.82\n41.99 2.83", "41.98 2.82;41.99 2.83")]
    [InlineData("41,98 2,82\r\n 41,99   2,83 \n\n", "41.98 2.82;41.99 2.83")]
    [InlineData("41.98, 2.82; 41.99, 2.83", "41.98 2.82;41.99 2.83")]
    [InlineData("41.98 2.82 0.0 0.0;41.99 2.83 0.0 0.0;", "41.98 2.82 0.0 0.0;41.99 2.83 0.0 0.0")]
    public void A_line_may_be_written_a_point_a_line_or_as_odk_does(string written, string kept)
    {
        Assert.Equal(kept, Points.Canonical(written, isArea: false));
        Assert.True(Points.IsLine(kept));
    }

    [Theory]
    [InlineData("41 2\n42 2\n42 3", "41 2;42 2;42 3;41 2")]
    [InlineData("41 2;42 2;42 3;41 2", "41 2;42 2;42 3;41 2")]
    public void An_area_ends_where_it_began(string written, string kept)
    {
        Assert.Equal(kept, Points.Canonical(written, isArea: true));
        Assert.True(Points.IsArea(kept));
    }

    [Theory]
    [InlineData("41 2")]
    [InlineData("41 2;91 2")]
    [InlineData("41 2;a b")]
    [InlineData("41 2;42")]
    public void What_is_no_line_is_none(string text) => Assert.False(Points.IsLine(Points.Canonical(text, isArea: false)));

    [Theory]
    [InlineData("41 2;42 2")]
    [InlineData("41 2;42 2;41 2")]
    public void Two_points_are_no_area(string text) => Assert.False(Points.IsArea(Points.Canonical(text, isArea: true)));

    [Property]
    public void What_is_kept_is_kept_as_it_is(string? text, bool isArea) => Assert.Equal(Points.Canonical(text ?? "", isArea), Points.Canonical(Points.Canonical(text ?? "", isArea), isArea));
}
