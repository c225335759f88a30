using Talaia.Kernel.Search;

namespace Talaia.Kernel.Tests.Search;

public sealed class NearWordsTest
{
    [Theory]
    [InlineData("igualada", "igualada", 0)]
    [InlineData("igulada", "igualada", 1)]
    [InlineData("iguaalda", "igualada", 1)]
    [InlineData("igyualda", "igualada", 2)]
    [InlineData("", "aigua", 5)]
    public void The_distance_counts_slips(string a, string b, int expected)
    {
        Assert.Equal(expected, NearWords.Distance(a, b));
        Assert.Equal(expected, NearWords.Distance(b, a));
    }

    [Fact]
    public void The_nearest_words_come_first_and_short_words_mean_what_they_say()
    {
        Assert.Equal(["vilafranca"], NearWords.Of("vilafrnca", ["vilafranca", "vilanova", "vic"]));
        Assert.Equal(["ajuntament", "ajuntaments"], NearWords.Of("ajuntamnet", ["ajuntaments", "ajuntament", "foc"]));
        Assert.Empty(NearWords.Of("vix", ["vic"]));
    }
}
