using Talaia.Foresight.Emergence;

namespace Talaia.Foresight.Tests.Emergence;

public sealed class NestedTermsTests
{
    [Fact]
    public void A_word_met_mostly_inside_a_longer_term_of_the_ranking_is_left_out_and_the_rest_numbered_anew() =>
        Assert.Equal(
            ["1 artificial intelligence", "2 wallet", "3 digital wallet"],
            Fold(("artificial", 14), ("artificial intelligence", 9), ("wallet", 4), ("digital wallet", 2)));

    [Fact]
    public void A_term_printed_like_a_better_one_is_left_out() =>
        Assert.Equal(["1 artificial intelligence"], Fold(("artificial intelligence", 9), ("Artificial Intelligence", 5)));

    [Fact]
    public void A_part_of_a_word_is_no_part_of_a_term() =>
        Assert.Equal(["1 art", "2 artificial intelligence"], Fold(("art", 9), ("artificial intelligence", 9)));

    private static IEnumerable<string> Fold(params (string Term, int Documents)[] terms) =>
        NestedTerms.Fold([.. terms.Select((term, index) => Row(index + 1, term.Term, term.Documents))]).Select(row => $"{row.Rank} {row.Term}");

    private static EmergenceRow Row(int rank, string term, int documents) =>
        new(rank, $"key {rank}", term, 50 - rank, 0.5, documents, 3, [documents], 0.01, 0.02, 2);
}
