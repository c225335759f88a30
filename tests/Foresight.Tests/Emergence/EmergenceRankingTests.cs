using Talaia.Foresight.Corpora;
using Talaia.Foresight.Emergence;
using Talaia.Foresight.Terms;
using Talaia.Foresight.Tests.Terms;

namespace Talaia.Foresight.Tests.Emergence;

public class EmergenceRankingTests
{
    /// <summary>Ten years of 60 documents each: «steady» in every third, «riser» and its kin growing from 2014, «fallen» gone since 2014.</summary>
    private static List<CorpusDocument> Corpus(string source = "s") =>
        [.. Enumerable.Range(2008, 10).SelectMany(year => Enumerable.Range(0, 60).Select(i => TermCountingTests.Document(
            year * 100 + i, $"{year}-05",
            string.Join(", ", new[] { i % 3 == 0 ? "steady" : "", i < (year - 2013) * 5 ? "riser model" : "", i < 20 && year < 2014 ? "fallen" : "", $"noise{(year * 31 + i * 7) % 11}", "paper" }.Where(word => word.Length > 0)),
            source: source)))];

    [Fact]
    public void What_rises_comes_first_and_what_stays_or_falls_is_not_ranked()
    {
        var rows = EmergenceRanking.Rank(Corpus(), PeriodScale.Year, 2017, 50);
        Assert.Contains("riser", rows[0].Term, StringComparison.Ordinal);
        Assert.DoesNotContain(rows, row => row.Term == "fallen");
        Assert.True(rows[0].FalseDiscovery < 0.01 && rows[0].Growth > 2);
        Assert.Equal([0, 0, 0, 0, 0, 0, 5, 10, 15, 20], rows[0].Series);
        Assert.All(rows.Where(row => row.Term.StartsWith("noise", StringComparison.Ordinal)), row => Assert.True(row.FalseDiscovery > 0.1));
    }

    [Fact]
    public void A_shorter_term_that_only_lives_in_a_longer_one_is_merged_into_it() =>
        Assert.Equal(["riser model"], EmergenceRanking.Rank(Corpus(), PeriodScale.Year, 2017, 50).Where(row => row.Term.Contains("riser", StringComparison.Ordinal) || row.Term == "model").Select(row => row.Term));

    [Fact]
    public void Nothing_after_the_cut_off_is_looked_at()
    {
        var documents = Corpus();
        var cut = documents.Where(document => document.Date.Year <= 2015).ToList();
        Assert.Equal(Csv(EmergenceRanking.Rank(cut, PeriodScale.Year, 2015, 50)), Csv(EmergenceRanking.Rank(documents, PeriodScale.Year, 2015, 50)));
    }

    [Fact]
    public void The_order_of_the_documents_does_not_matter()
    {
        var documents = Corpus();
        Assert.Equal(Csv(EmergenceRanking.Rank(documents, PeriodScale.Year, 2017, 50)), Csv(EmergenceRanking.Rank(Enumerable.Reverse(documents), PeriodScale.Year, 2017, 50)));
    }

    [Fact]
    public void A_new_source_is_no_rise()
    {
        var old = Corpus("a").Where(document => !document.Title.Contains("riser", StringComparison.Ordinal));
        var added = Enumerable.Range(0, 120).Select(i => TermCountingTests.Document(900_000 + i, i < 60 ? "2016-02" : "2017-02", "canada service", source: "new"));
        var rows = EmergenceRanking.Rank([.. old, .. added], PeriodScale.Year, 2017, 50);
        Assert.All(rows.Where(row => row.Term.Contains("canada", StringComparison.Ordinal)), row => Assert.True(row.PValue > 0.01, row.ToString()));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(40)]
    public void A_corpus_with_too_little_in_it_gives_no_error(int documents)
    {
        var few = Corpus().Take(documents);
        Assert.All(EmergenceRanking.Rank(few, PeriodScale.Quadrimester, 2008 * 3 + 2, 10), row => Assert.InRange(row.Probability, 0, 1));
    }

    [Fact]
    public void The_file_has_the_columns_of_the_contract()
    {
        var row = new EmergenceRow(1, "k", "a, \"b\"", 61.234, 0.12345, 9, 1, [], 0.01, 0.05, 2);
        Assert.Equal("cutoff,rank,term,score,probability\n2014,1,\"a, \"\"b\"\"\",61.23,0.1235\n", EmergenceCsv.Header + Csv([row], "2014"));
    }

    private static string Csv(IEnumerable<EmergenceRow> rows, string cutoff = "x") => EmergenceCsv.Lines(cutoff, rows);
}
