using Talaia.Consultation.Needs;

namespace Talaia.Consultation.Tests.Needs;

public sealed class NeedScoreTest
{
    [Theory]
    [InlineData(0, 0, 0.0)]
    [InlineData(3, 3, 100.0)]
    [InlineData(3, 0, 66.6667)]
    [InlineData(0, 3, 33.3333)]
    [InlineData(2, 1, 55.5556)]
    [InlineData(2, null, 66.6667)]
    [InlineData(3, null, 100.0)]
    public void Seriousness_counts_two_thirds_and_urgency_one(int seriousness, int? urgency, double score) =>
        Assert.Equal(score, NeedScore.Of(seriousness, urgency)!.Value, 4);

    [Fact]
    public void Without_seriousness_there_is_no_value() => Assert.Null(NeedScore.Of(null, 3));

    [Fact]
    public void A_step_that_is_not_on_the_scale_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => NeedScore.Of(4, null));
        Assert.Throws<ArgumentOutOfRangeException>(() => NeedScore.Of(1, -1));
    }
}
