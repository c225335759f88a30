using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Talaia.Foresight.Corpora;
using Talaia.Foresight.Duplicates;

namespace Talaia.Foresight.Tests.Duplicates;

public class NearDuplicatesTests
{
    private const string Text = """
        L'ajuntament posa en marxa un servei de cita prèvia amb identitat digital per als veïns del municipi, de manera que ningú no hagi de fer cua a
        l'oficina d'atenció i que cada tràmit comenci amb les dades que l'administració ja té de la persona que el demana.
        """;

    private static CorpusDocument Document(string id, string title, string? text = null, string date = "2026", string? url = null) =>
        PartialDate.TryParse(date, out var day) ? new(id, day, "", "", title, text, Url: url) : throw new ArgumentException(date, nameof(date));

    private static IReadOnlyList<DuplicatePair> Pairs(params CorpusDocument[] documents) => NearDuplicates.Find(documents);

    [Theory]
    [InlineData("Un model de dades obertes per a pobles petits", "Un model de dades obertes: per a pobles petits.")]
    [InlineData("Un model de dades obertes per a pobles petits", "UN MODEL DE DADES OBERTES PER A POBLES PETITS")]
    [InlineData("A layered approach to on-line information retrieval", "A layered approach to online information retrieval")]
    [InlineData("Scalable motion planning for many robots", "dRRT: scalable motion planning for many robots")]
    public void Titles_that_differ_in_how_they_are_written_are_one(string one, string other) => Assert.Single(Pairs(Document("a", one), Document("b", other)));

    [Theory]
    [InlineData("Senseval: the Spanish lexical sample task", "Senseval: the Catalan lexical sample task")]
    [InlineData("Memòria anual del servei de dades 2024", "Memòria anual del servei de dades 2025")]
    [InlineData("Report on the first challenge on generating instructions", "Report on the second challenge on generating instructions")]
    [InlineData("Dades obertes", "Dades obertes")]
    public void Titles_of_a_series_or_that_say_too_little_are_two(string one, string other) => Assert.Empty(Pairs(Document("a", one), Document("b", other)));

    [Fact]
    public void Two_texts_under_one_title_are_two_and_one_text_under_two_titles_is_one()
    {
        var other = string.Join(' ', Enumerable.Range(0, 60).Select(i => $"paraula{i}"));
        Assert.Empty(Pairs(Document("a", "Un servei per a tots els veïns", Text), Document("b", "Un servei per a tots els veïns", other)));
        var pair = Assert.Single(Pairs(Document("a", "Cita prèvia amb identitat digital", Text), Document("b", "Ja no cal fer cua", Text + " Més informació al web.")));
        Assert.InRange(pair.Score, 0.8, 0.99);
    }

    [Fact]
    public void One_address_under_titles_that_have_nothing_in_common_is_no_evidence() => Assert.Empty(Pairs(
        Document("a", "Un model de dades obertes", url: "https://doi.org/10.1/x"), Document("b", "Robots que exploren ruïnes antigues", url: "https://doi.org/10.1/x")));

    [Fact]
    public void A_title_met_again_years_later_without_a_text_is_another_edition() =>
        Assert.Empty(Pairs(Document("a", "Guia de serveis digitals del municipi", date: "2014"), Document("b", "Guia de serveis digitals del municipi", date: "2020")));

    [Property(MaxTest = 200)]
    public Property Every_copy_is_found_and_the_pairs_are_the_same_each_time()
    {
        var words = Gen.Elements("dades", "obertes", "poble", "servei", "digital", "cita", "tràmit", "veïns", "robot", "xarxa", "aigua", "sensor", "vot", "pressupost", "mapa", "núvol");
        var titles = words.ListOf(6).Select(list => string.Join(' ', list)).ListOf(12);
        return Prop.ForAll(titles.ToArbitrary(), given =>
        {
            var documents = given.SelectMany((title, i) => new[] { Document($"{i}a", title + $" {i}"), Document($"{i}b", title.ToUpperInvariant() + $", {i}!") }).ToArray();
            var pairs = Pairs(documents);
            Assert.Equal(pairs, Pairs(documents));
            Assert.All(pairs, pair => Assert.InRange(pair.Score, 0.01, 1));
            foreach (var i in Enumerable.Range(0, given.Count).Where(i => given[i].Split(' ').Distinct().Count() >= 3))
                Assert.Contains(pairs, pair => pair is { Score: 1 } && (pair.A, pair.B) == ($"{i}a", $"{i}b"));
        });
    }

    [Fact]
    public void Pairs_are_written_with_a_header_and_quoted_where_they_must() =>
        Assert.Equal("a,b,score\n\"x,1\",y,0.75\n", DuplicateCsv.Of([new DuplicatePair("x,1", "y", 0.75)]));
}
