using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Talaia.Foresight.Corpora;
using Talaia.Foresight.Terms;

namespace Talaia.Foresight.Tests.Terms;

public class TermCountingTests
{
    internal static CorpusDocument Document(int id, string date, string title, string lang = "en", string source = "s")
    {
        Assert.True(PartialDate.TryParse(date, out var day));
        return new($"d{id}", day, lang, source, title);
    }

    private static string[] KeysOf(string lang, string title, int maxWords = 3) =>
        [.. TermCounting.Count([Document(1, "2020", title, lang)], PeriodScale.Year, 1, maxWords).Terms.Select(term => term.Key).Order(StringComparer.Ordinal)];

    [Fact]
    public void A_term_begins_and_ends_with_a_word_that_means_something() =>
        Assert.Equal(["internet", "internet of thing", "thing"], KeysOf("en", "The internet of things, for 2020 and more"));

    [Fact]
    public void No_term_crosses_punctuation_and_hyphens_join() =>
        Assert.Equal(["data", "open", "open data", "real", "real time", "time"], KeysOf("en", "Open data: real-time"));

    [Theory]
    [InlineData("ca", "les dades obertes", "la dada oberta")]
    [InlineData("ca", "solucions i xarxes, biblioteques", "solució i xarxa, biblioteca")]
    [InlineData("ca", "intel·ligència", "intelligències")]
    [InlineData("es", "las redes y los datos, canciones", "la red y el dato, canción")]
    [InlineData("fr", "les données, réseaux", "la donnée, réseau")]
    [InlineData("en", "smart cities", "Smart-City")]
    public void Singular_and_plural_are_one_term(string lang, string one, string other) => Assert.Equal(KeysOf(lang, one), KeysOf(lang, other));

    [Theory]
    [InlineData("ca", "l'ajuntament d'Igualada", "ajuntament")]
    [InlineData("fr", "l’État numérique", "état numériqu")]
    public void An_elided_article_is_no_part_of_a_term(string lang, string text, string key) =>
        Assert.Contains(KeysOf(lang, text), found => found == key || found.StartsWith(key, StringComparison.Ordinal));

    [Fact]
    public void A_term_counts_once_a_document_by_source_and_period()
    {
        var counts = TermCounting.Count(
            [Document(1, "2020-01", "cloud cloud"), Document(2, "2020-12-31", "cloud", source: "t"), Document(3, "2021", "cloud"), Document(4, "2021-09", "cloud")],
            PeriodScale.Quadrimester, 1);
        Assert.Equal(["2020-1", "2020-3", "2021-1", "2021-3"], counts.Terms[0].Cells.Select(cell => counts.PeriodName(cell.Period)).Order(StringComparer.Ordinal));
        Assert.Equal((4, 6, 2), (counts.Terms[0].Documents, counts.Periods, counts.Sources.Count));
    }

    [Fact]
    public void What_comes_later_is_not_looked_at()
    {
        var counts = TermCounting.Count([Document(1, "2020", "cloud"), Document(2, "2022", "quantum")], PeriodScale.Year, 1, until: 2021);
        Assert.Equal(("cloud", 2), (Assert.Single(counts.Terms).Key, counts.Periods));
    }

    [Fact]
    public void A_term_knows_the_longer_terms_that_hold_it()
    {
        var counts = TermCounting.Count([Document(1, "2020", "neural machine translation")], PeriodScale.Year, 1);
        var machine = counts.Terms.Single(term => term.Key == "neural machine");
        Assert.Equal(["neural machine translation"], machine.Longer.Select(longer => counts.Terms[longer].Key));
    }

    [Fact]
    public void A_term_is_printed_as_it_is_mostly_written()
    {
        CorpusDocument[] documents = [Document(1, "2020", "Internet of Things"), Document(2, "2020", "The Internet of Things (IoT)"), Document(3, "2020", "IoT, Digital Twins and digital twins")];
        var forms = TermForms.Of(documents, ["internet of thing", "iot", "digital twin", "none"]);
        Assert.Equal(("Internet of Things", "IoT", "digital twins", "none"), (forms["internet of thing"], forms["iot"], forms["digital twin"], forms["none"]));
    }

    [Property]
    public Property Counting_level_by_level_finds_what_plain_counting_finds()
    {
        var titles = Gen.Elements("cat", "dog", "of", "the", "bird", ",", "2020", "x").ListOf().Select(words => string.Join(' ', words)).ListOf();
        return Prop.ForAll(titles.ToArbitrary(), lists =>
        {
            var documents = lists.Where(title => title.Length > 0).Select((title, i) => Document(i, "2020", title)).ToList();
            var counted = TermCounting.Count(documents, PeriodScale.Year, 2, 3).Terms.ToDictionary(term => term.Key, term => term.Documents);
            return counted.OrderBy(pair => pair.Key, StringComparer.Ordinal).SequenceEqual(Plainly(documents).Where(pair => pair.Value >= 2).OrderBy(pair => pair.Key, StringComparer.Ordinal));
        });
    }

    private static Dictionary<string, int> Plainly(List<CorpusDocument> documents) => documents
        .SelectMany(document => document.Title.Split(',').SelectMany(segment => Phrases(segment.Split(' ', StringSplitOptions.RemoveEmptyEntries))).Distinct())
        .GroupBy(phrase => phrase).ToDictionary(group => group.Key, group => group.Count());

    private static IEnumerable<string> Phrases(string[] words) =>
        from start in Enumerable.Range(0, words.Length)
        from length in Enumerable.Range(1, Math.Min(3, words.Length - start))
        where words[start] is not ("of" or "the" or "x" or "2020") && words[start + length - 1] is not ("of" or "the" or "x")
        select string.Join(' ', words.Skip(start).Take(length));
}
