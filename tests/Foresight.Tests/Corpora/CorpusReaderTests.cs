using System.IO.Compression;
using System.Text;
using Talaia.Foresight.Corpora;
using Talaia.Kernel.Problems;

namespace Talaia.Foresight.Tests.Corpora;

public class CorpusReaderTests
{
    private const string Good = """{"id":"a","date":"2014-03","lang":"ca","source":"s","title":"Intel·ligència","abstract":"Bé."}""";

    private static IReadOnlyList<CorpusDocument> Read(string text) => CorpusReader.ReadAll(new MemoryStream(Encoding.UTF8.GetBytes(text)), "f");

    private static Problem[] ProblemsOf(byte[] bytes) =>
        [.. Assert.Throws<InputException>(() => CorpusReader.ReadAll(new MemoryStream(bytes), "f")).Problems];

    private static Problem[] ProblemsOf(string text) => ProblemsOf(Encoding.UTF8.GetBytes(text));

    [Fact]
    public void A_line_is_a_document()
    {
        var document = Assert.Single(Read("\uFEFF" + Good + "\r\n\n"));
        Assert.Equal(("a", "2014-03", DatePrecision.Month), (document.Id, document.Date.ToString(), document.Date.Precision));
        Assert.Equal("Intel·ligència. Bé.", document.Summary);
    }

    [Fact]
    public void A_packed_corpus_is_read_as_a_plain_one()
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Range(0, 5000).Select(i => Good.Replace("\"a\"", $"\"{i}\"", StringComparison.Ordinal)))));
        packed.Position = 0;
        Assert.Equal(5000, CorpusReader.ReadAll(packed).Count);
    }

    [Theory]
    [InlineData("""{"date":"2014","title":"t"}""", "corpus.id")]
    [InlineData("""{"id":"b","date":"2014-13","title":"t"}""", "corpus.date")]
    [InlineData("""{"id":"b","date":"14","title":"t"}""", "corpus.date")]
    [InlineData("""{"id":"b","date":"2014","title":" "}""", "corpus.title")]
    [InlineData("""{"id":"b","date":2014,"title":"t"}""", "corpus.field")]
    [InlineData("""{"id":"b","id":"c","date":"2014","title":"t"}""", "corpus.json")]
    [InlineData("""{"id":"b","date":"2014","title":"t\u0000"}""", "corpus.nul")]
    [InlineData("""{"id":"b","date":"2014","title":"\ud800"}""", "corpus.utf16")]
    [InlineData("""["b"]""", "corpus.line")]
    [InlineData("""{"id":""", "corpus.json")]
    public void A_bad_line_is_told_with_its_number_and_nothing_is_given(string line, string code)
    {
        var problem = Assert.Single(ProblemsOf(Good + "\n" + line + "\n"));
        Assert.Equal((code, 2), (problem.Code, problem.Where!.Line));
    }

    [Fact]
    public void All_bad_lines_are_told_at_once() =>
        Assert.Equal([1, 3, 4], ProblemsOf("x\n" + Good + "\n{}\n[]").Select(problem => problem.Where!.Line!.Value));

    [Fact]
    public void Bytes_that_are_not_text_are_refused() =>
        Assert.Equal("corpus.utf8", Assert.Single(ProblemsOf([.. "{\"id\":\""u8, 0xff, .. "\"}"u8])).Code);

    [Fact]
    public void A_broken_packing_is_refused() => Assert.Equal("corpus.packing", Assert.Single(ProblemsOf([0x1f, 0x8b, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])).Code);

    [Fact]
    public void A_repeated_id_is_refused() => Assert.Equal("corpus.repeated", Assert.Single(ProblemsOf(Good + "\n" + Good)).Code);

    [Fact]
    public void A_line_without_end_stops_the_reading_at_the_limit()
    {
        var endless = new EndlessStream();
        var refused = Assert.Throws<InputException>(() => CorpusReader.ReadAll(endless));
        Assert.Equal("corpus.long", Assert.Single(refused.Problems).Code);
        Assert.InRange(endless.Given, 1 << 20, 4 << 20);
    }

    private sealed class EndlessStream : MemoryStream
    {
        public long Given { get; private set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer.AsSpan(offset, count).Fill((byte)'a');
            Given += count;
            return count;
        }
    }
}
