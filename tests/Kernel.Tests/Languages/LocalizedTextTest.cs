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

    [Fact]
    public void A_machine_draft_is_marked_until_somebody_writes_or_reviews_it()
    {
        var text = new LocalizedText(ca: "Repte").WithMachine("es", "Reto");
        Assert.True(text.IsMachine("es"));
        Assert.Equal(["en", "oc"], text.Gaps);
        Assert.NotEqual(new LocalizedText(ca: "Repte", es: "Reto"), text);
        Assert.Equal(new LocalizedText(ca: "Repte", es: "Desafío"), text.With("es", "Desafío"));
        Assert.Equal(new LocalizedText(ca: "Repte", es: "Reto"), text.Reviewed("es"));
        Assert.True(text.With("ca", "Un repte").IsMachine("es"));
        Assert.Empty(text.With("es", null).Machine);
    }

    [Fact]
    public void The_mark_is_stored_beside_the_texts_and_what_was_stored_without_it_is_read()
    {
        var text = new LocalizedText(ca: "Repte «à»", en: "Challenge").WithMachine("es", "Reto");
        Assert.Equal("""{"ca":"Repte «à»","es":"Reto","en":"Challenge","machine":["es"]}""", LocalizedTextConverter.Write(text));
        Assert.Equal(text, LocalizedTextConverter.Read(LocalizedTextConverter.Write(text)));
        Assert.Equal(new LocalizedText(ca: "a", es: "b"), LocalizedTextConverter.Read("""{"ca":"a","es":"b","en":null}"""));
        Assert.Equal("""{"ca":"a"}""", LocalizedTextConverter.Write(new LocalizedText(ca: "a")));
    }
}
