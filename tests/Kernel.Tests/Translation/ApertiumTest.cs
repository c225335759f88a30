using Talaia.Kernel.Languages;
using Talaia.Kernel.Translation;

namespace Talaia.Kernel.Tests.Translation;

/// <summary>Against the real Apertium, which ./test installs.</summary>
public sealed class ApertiumTest : IDisposable
{
    private readonly Apertium _machine = Apertium.OnPath(Environment.GetEnvironmentVariable("PATH"));

    public void Dispose() => _machine.Dispose();

    [Fact]
    public async Task Every_pair_with_Catalan_is_there()
    {
        var pairs = await _machine.PairsAsync();
        Assert.All(new[] { "es", "en", "oc" }, code => Assert.True(pairs.Contains(("ca", code)) && pairs.Contains((code, "ca")), code));
    }

    [Fact]
    public async Task A_gap_is_filled_with_a_draft_that_is_marked_and_what_was_written_stays()
    {
        var text = await new FillGaps(_machine).RunAsync(new LocalizedText(ca: "El municipi obre les dades", en: "My own words"), TestContext.Current.CancellationToken);
        Assert.Equal("El municipio abre los datos", text["es"]);
        Assert.Equal("My own words", text["en"]);
        Assert.Equal(["es", "oc"], text.Machine);
        Assert.Contains("municipi", text["oc"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_without_Catalan_gets_it_first()
    {
        var text = await new FillGaps(_machine).RunAsync(new LocalizedText(es: "El municipio abre los datos"), TestContext.Current.CancellationToken);
        Assert.Equal("El municipi obre les dades", text["ca"]);
        Assert.Equal(["ca", "en", "oc"], text.Machine);
    }

    [Theory]
    [InlineData("xyzzy")]
    [InlineData("$(touch /tmp/x); `id` | cat > /dev/null && -l")]
    [InlineData("<script>alert(1)</script> ^a$ [b] {c} \\ @ / ~")]
    [InlineData("dues línies\n\ni una altra: 3 < 5 & 7 > 2")]
    public async Task Signs_and_unknown_words_come_back_as_they_were(string text)
    {
        var translated = await _machine.TranslateAsync(text, Language.Catalan, Language.Spanish, TestContext.Current.CancellationToken);
        Assert.NotNull(translated);
        Assert.Equal(text.Where(c => !char.IsLetter(c) && !char.IsWhiteSpace(c)), translated.Where(c => !char.IsLetter(c) && !char.IsWhiteSpace(c)));
        Assert.Equal(text.Count(c => c == '\n'), translated.Count(c => c == '\n'));
    }

    [Fact]
    public async Task A_text_that_is_too_long_stays_a_gap() =>
        Assert.Null(await _machine.TranslateAsync(new string('a', Apertium.Longest + 1), Language.Catalan, Language.Spanish, TestContext.Current.CancellationToken));

    [Fact]
    public async Task Without_Apertium_nothing_is_offered_and_nothing_fails()
    {
        using var absent = Apertium.OnPath("/nowhere:/nor-here");
        var fill = new FillGaps(absent);
        Assert.False(await fill.CanAsync());
        Assert.Equal(new LocalizedText(ca: "a"), await fill.RunAsync(new LocalizedText(ca: "a"), TestContext.Current.CancellationToken));
        Assert.Null(await AskProgram.RunAsync("/nowhere/apertium", [], "", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_program_that_does_not_end_is_killed()
    {
        var begun = TimeProvider.System.GetTimestamp();
        Assert.Null(await AskProgram.RunAsync("/bin/sleep", ["60"], "", TestContext.Current.CancellationToken, TimeSpan.FromMilliseconds(200)));
        Assert.True(TimeProvider.System.GetElapsedTime(begun) < TimeSpan.FromSeconds(30));
    }
}
