using Talaia.Kernel.Languages;

namespace Talaia.Kernel.Tests.Languages;

public sealed class LocalizedTextTest
{
    [Fact]
    public void A_gap_is_filled_from_Catalan_and_says_so()
    {
        var text = new LocalizedText(ca: "Repte", es: "Reto");
        Assert.Equal(("Repte", "ca"), text.Resolve("oc"));
        Assert.Equal(("Reto", "es"), text.Resolve("es"));
        Assert.Null(text["en"]);
    }

    [Fact]
    public void An_empty_text_is_a_gap() => Assert.Null(new LocalizedText(ca: "x", es: "  ")["es"]);

    [Fact]
    public void Two_texts_are_equal_when_they_say_the_same_in_every_language()
    {
        Assert.Equal(new LocalizedText(ca: "a", en: "b"), new LocalizedText(en: "b", ca: " a "));
        Assert.NotEqual(new LocalizedText(ca: "a"), new LocalizedText(ca: "a", en: "a"));
    }

    [Fact]
    public void A_language_that_the_platform_does_not_have_is_refused() =>
        Assert.Throws<FormatException>(() => new LocalizedText([new("fr", "défi")]));
}
