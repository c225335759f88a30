using Talaia.Kernel.Wording;
using Bunit;
using Talaia.Kernel.Languages;

namespace Talaia.Web.Tests.Ui;

public class SayTests : BunitContext
{
    private const string Catalan = """{"ui.found":{"one":"{n} municipi","many":"{n} de municipis","other":"{n} municipis"},"ui.hello":"Bon dia, {name}","ui.only":"Només aquí"}""";
    private const string Spanish = """{"ui.found":{"one":"{n} municipio","many":"{n} de municipios","other":"{n} municipios"},"ui.hello":"Buenos días, {name}"}""";

    private static Say In(Language language, bool strict = true) =>
        new(Texts.From(strict, ("texts.ca.json", Catalan), ("texts.es.json", Spanish)), language);

    [Theory]
    [InlineData(0, "0 municipis")]
    [InlineData(1, "1 municipi")]
    [InlineData(947, "947 municipis")]
    [InlineData(1_000_000, "1.000.000 de municipis")]
    public void A_plural_takes_the_form_of_its_number(int count, string expected) =>
        Assert.Equal(expected, In(Language.Catalan)["ui.found", ("n", count)]);

    [Theory]
    [InlineData("ca", "1.0", "other")]
    [InlineData("es", "1.0", "one")]
    [InlineData("en", "1.0", "other")]
    [InlineData("en", "1000000", "other")]
    [InlineData("es", "2000000", "many")]
    [InlineData("oc", "1", "one")]
    public void Plural_forms_follow_CLDR(string language, string number, string form) =>
        Assert.Equal(form, PluralForm.For(language, decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("0", "0\u00a0%")]
    [InlineData("0.0004", "<\u00a01\u00a0%")]
    [InlineData("0.005", "1\u00a0%")]
    [InlineData("0.444", "44\u00a0%")]
    public void A_little_is_not_written_as_nothing(string share, string expected) =>
        Assert.Equal(expected, In(Language.Catalan).Percent(decimal.Parse(share, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void A_placeholder_takes_its_value_by_name() =>
        Assert.Equal("Bon dia, Núria", In(Language.Catalan)["ui.hello", ("name", "Núria")]);

    [Fact]
    public void A_forgotten_value_is_an_error() =>
        Assert.Throws<ArgumentException>(() => In(Language.Catalan)["ui.hello"]);

    [Fact]
    public void A_missing_key_throws_while_we_test_and_shows_itself_in_production()
    {
        Assert.Throws<KeyNotFoundException>(() => In(Language.Catalan)["ui.nowhere"]);
        Assert.Equal("[ui.nowhere]", In(Language.Catalan, strict: false)["ui.nowhere"]);
    }

    [Fact]
    public void A_gap_falls_back_to_Catalan_and_says_so() =>
        Render(In(Language.Aranese).Shown("ui.only")).MarkupMatches("""<span lang="ca">Només aquí</span>""");

    [Fact]
    public void A_text_in_its_own_language_is_not_marked_and_is_encoded() =>
        Assert.Equal("Bon dia, &lt;b&gt;", Render(In(Language.Catalan).Shown("ui.hello", ("name", "<b>"))).Markup);

    [Fact]
    public void A_key_that_stands_twice_is_refused() =>
        Assert.Throws<InvalidDataException>(() => Texts.From(true, ("texts.ca.json", """{"ui.a":"1","ui.a":"2"}""")));

    [Theory]
    [InlineData("ca", "14 de setembre de 2026", "1 d’abril de 2026")]
    [InlineData("es", "14 de septiembre de 2026", "1 de abril de 2026")]
    [InlineData("en", "14 September 2026", "1 April 2026")]
    [InlineData("oc", "14 de seteme de 2026", "1 d’abriu de 2026")]
    public void Dates_are_written_as_the_language_does(string language, string september, string april)
    {
        var say = In(Language.Parse(language));
        Assert.Equal(september, say.Date(new DateOnly(2026, 9, 14)));
        Assert.Equal(april, say.Date(new DateOnly(2026, 4, 1)));
    }

    [Theory]
    [InlineData("ca", "desembre de 2026")]
    [InlineData("es", "diciembre de 2026")]
    [InlineData("en", "December 2026")]
    [InlineData("oc", "deseme de 2026")]
    public void A_month_is_written_as_the_language_does(string language, string december) =>
        Assert.Equal(december, In(Language.Parse(language)).Month(new DateOnly(2026, 12, 1)));

    [Fact]
    public void Instants_are_shown_in_the_time_of_Madrid()
    {
        var newYear = new DateTimeOffset(2026, 12, 31, 23, 30, 0, TimeSpan.Zero);
        Assert.Equal("1 de gener de 2027", In(Language.Catalan).Date(newYear));
        Assert.Equal("0.30", In(Language.Catalan).Time(newYear));
        Assert.Equal("0:30", In(Language.Spanish).Time(newYear));
    }

    [Theory]
    [InlineData("ca", "1.234", "12.345,5")]
    [InlineData("es", "1234", "12.345,5")]
    [InlineData("en", "1,234", "12,345.5")]
    [InlineData("oc", "1.234", "12.345,5")]
    public void Numbers_are_grouped_as_the_language_does(string language, string whole, string fraction)
    {
        var say = In(Language.Parse(language));
        Assert.Equal(whole, say.Number(1234));
        Assert.Equal(fraction, say.Number(12345.5m, 1));
    }

    [Fact]
    public void A_list_ends_with_and()
    {
        Assert.Equal("Abrera, Àger i Vic", In(Language.Catalan).List(["Abrera", "Àger", "Vic"]));
        Assert.Equal("agua e higiene", In(Language.Spanish).List(["agua", "higiene"]));
        Assert.Equal("agua y hielo", In(Language.Spanish).List(["agua", "hielo"]));
    }
}
