using FsCheck.Xunit;

namespace Talaia.Drawing.Tests.Figures;

public class LineBreakingTests
{
    [Property]
    public void No_character_is_lost_but_white_space(string? text)
    {
        var lines = LineBreaking.Break(text ?? "", 60, 15);
        static string Solid(string of) => string.Concat(of.Where(c => !char.IsWhiteSpace(c)));
        Assert.Equal(Solid(text ?? ""), Solid(string.Concat(lines)));
    }

    [Fact]
    public void A_label_breaks_between_words_and_no_line_is_too_wide()
    {
        var lines = LineBreaking.Break("Complir l’Esquema Nacional de Seguretat sense tècnic propi", 200, 15);
        Assert.Equal("Complir l’Esquema Nacional de|Seguretat sense tècnic propi", string.Join('|', lines));
        Assert.All(lines, line => Assert.True(TextWidth.Of(line, 15) <= 200));
    }

    [Fact]
    public void A_word_too_long_is_cut_but_never_inside_an_emoji()
    {
        var lines = LineBreaking.Break("👩‍👩‍👧👩‍👩‍👧", 20, 15);
        Assert.Equal(["👩‍👩‍👧", "👩‍👩‍👧"], lines);
    }

    [Fact]
    public void An_empty_label_is_one_empty_line() => Assert.Equal([""], LineBreaking.Break("  ", 100, 15));
}
