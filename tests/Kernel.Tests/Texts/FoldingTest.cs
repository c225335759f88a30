using Talaia.Kernel.Texts;

namespace Talaia.Kernel.Tests.Texts;

public sealed class FoldingTest
{
    [Theory]
    [InlineData("Intel·ligència", "intelligencia")]
    [InlineData("Vallès", "valles")]
    [InlineData("L’Escala", "l'escala")]
    [InlineData("ÇÀÑ", "can")]
    public void Case_accents_and_the_middle_dot_are_folded_away(string text, string folded) => Assert.Equal(folded, Folding.Fold(text));

    [Fact]
    public void Names_sort_without_their_article()
    {
        string[] names = ["Zuera", "l'Escala", "el Masnou", "Àger", "les Borges Blanques"];
        Assert.Equal(["Àger", "les Borges Blanques", "l'Escala", "el Masnou", "Zuera"], names.OrderBy(Folding.SortKey, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Bessó digital: què és?", "besso-digital-que-es")]
    [InlineData("  --  ", "")]
    public void A_slug_is_plain(string text, string slug) => Assert.Equal(slug, Folding.Slug(text));
}
