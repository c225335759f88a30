using System.IO.Compression;
using System.Text;
using Talaia.Kernel.Problems;
using Talaia.Metamodel.Exchange;

namespace Talaia.Metamodel.Tests.Exchange;

/// <summary>Files that were made to harm: each ends in a refusal, soon and without much memory.</summary>
public sealed class HostileFilesTest
{
    private const string Start = "<model xmlns=\"http://www.opengroup.org/xsd/archimate/3.0/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" identifier=\"m\">";

    [Theory]
    [InlineData("<!DOCTYPE m [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>" + Start + "<name>&b;</name></model>")]
    [InlineData("<!DOCTYPE m SYSTEM \"http://127.0.0.1:1/x\">" + Start + "</model>")]
    [InlineData(Start + "<name>cut off")]
    [InlineData(Start + "</model><more/>")]
    [InlineData("<?xml version=\"1.0\" encoding=\"no-such\"?>" + Start + "</model>")]
    [InlineData("<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + Start + "</model>")]
    [InlineData("{\"format\":\"talaia-metamodel\",\"version\":1")]
    [InlineData("{\"format\":\"talaia-metamodel\",\"version\":1,\"name\":{},\"elements\":null}")]
    [InlineData("{\"format\":\"talaia-metamodel\",\"version\":2,\"name\":{},\"description\":{},\"textLanguage\":\"ca\",\"properties\":[],\"elements\":[],\"relations\":[],\"views\":[]}")]
    [InlineData("{\"format\":\"talaia-metamodel\",\"version\":1,\"name\":{\"xx\":\"x\"},\"description\":{},\"textLanguage\":\"ca\",\"properties\":[],\"elements\":[],\"relations\":[],\"views\":[]}")]
    [InlineData("PK")]
    [InlineData("")]
    public void It_is_refused(string text) => Assert.NotEmpty(Assert.Throws<InputException>(() => Read(Encoding.UTF8.GetBytes(text))).Problems);

    [Fact]
    public void Bytes_that_are_not_in_the_encoding_are_refused() =>
        Assert.Throws<InputException>(() => Read([.. Encoding.UTF8.GetBytes(Start + "<name>"), 0xff, 0xc0, .. Encoding.UTF8.GetBytes("</name></model>")]));

    [Theory]
    [InlineData("<a>")]
    [InlineData("<elements><element>")]
    [InlineData("<views><diagrams><view><node>")]
    [InlineData("<organizations><item>")]
    public void A_million_elements_inside_one_another_are_refused(string open)
    {
        var last = open[(open.LastIndexOf('<'))..];
        using var endless = new Endless(Start + open, last);
        Assert.Equal("too-deep", Assert.Throws<InputException>(() => ModelFormats.Read(endless)).Problems[0].Code);
        Assert.True(endless.Given < 10 << 20);
    }

    [Theory]
    [InlineData(Start + "<elements><element identifier=\"", " ", "archimate")]
    [InlineData(Start + "<name>", "a", "archimate")]
    [InlineData(Start + "<!--", "a", "archimate")]
    [InlineData("{\"format\":\"", "a", "json")]
    [InlineData("{\"format\":", " ", "json")]
    [InlineData("@prefix a: <", "a", "skos-turtle")]
    [InlineData("code,level\n", "a", "csv")]
    public void Ten_gigabytes_of_the_same_sign_are_refused_early(string start, string sign, string format)
    {
        using var endless = new Endless(start, new string(sign[0], 4096));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<InputException>(() => ModelFormats.Read(endless, format));
        Assert.True(endless.Given < 40 << 20, $"{endless.Given >> 20} MB were read");
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 150 << 20);
    }

    [Fact]
    public void Elements_below_themselves_are_warned_of_and_hang_nothing()
    {
        var a = new ModelElement("a", "need", new("a")) { ParentId = "b" };
        var document = new ModelDocument(new("m"), [a, a with { Id = "b", ParentId = "a" }, a with { Id = "c", ParentId = "c" }, a with { Id = "c", ParentId = "zz" }], [], [], []);
        var read = Read(RoundTripProperties.Bytes(document, ModelFormat.Json));
        Assert.Equal(["circular", "circular", "dangling-reference", "duplicate-identifier"], read.Warnings.Select(warning => warning.Code).Order());
        Assert.Equal(4, Talaia.Metamodel.Diff.ModelDiff.Of(read, read).Matched);
    }

    [Fact]
    public void A_text_of_a_million_pieces_is_read_in_no_time()
    {
        var text = Start + "<name>" + string.Concat(Enumerable.Repeat("<![CDATA[a]]>", 1_000_000)) + "</name></model>";
        Assert.Equal(1_000_000, Read(Encoding.UTF8.GetBytes(text)).Name["ca"]!.Length);
    }

    [Fact]
    public void A_hundred_thousand_elements_of_one_identifier_are_written_in_no_time()
    {
        var one = new ModelElement("a", "Goal", new("a"));
        var document = new ModelDocument(new("m"), [.. Enumerable.Repeat(one, 100_000)], [], [], []);
        Assert.Equal(100_000, Read(RoundTripProperties.Bytes(document, ModelFormat.ArchiMate)).Elements.Count);
    }

    [Fact]
    public void A_workbook_with_macros_is_refused() => Assert.Equal("macros", Refused(("xl/vbaProject.bin", "x")).Code);

    [Fact]
    public void A_workbook_that_unpacks_to_gigabytes_is_refused() =>
        Assert.Equal("too-long", Refused(("xl/workbook.xml", "<workbook>" + new string(' ', 20 << 20) + "</workbook>")).Code);

    [Fact]
    public void A_workbook_with_a_row_beyond_all_rows_is_refused() => Assert.Equal("too-many-rows", Refused(
        ("xl/workbook.xml", "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"s\" r:id=\"r1\"/></sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"r1\" Target=\"s.xml\"/></Relationships>"),
        ("xl/s.xml", "<worksheet><sheetData><row r=\"2000000000\"/></sheetData></worksheet>")).Code);

    private static Problem Refused(params (string Name, string Content)[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return Assert.Throws<InputException>(() => Read(stream.ToArray())).Problems[0];
    }

    private static ModelDocument Read(byte[] content) => ModelFormats.Read(new MemoryStream(content));

    /// <summary>A stream that begins in one way and goes on in another for ten gigabytes.</summary>
    private sealed class Endless(string start, string more) : MemoryStream
    {
        private readonly byte[] _more = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(more, 1 + 4096 / more.Length)));
        private byte[] _rest = Encoding.UTF8.GetBytes(start);

        public long Given { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            if (Given > 10L << 30)
                return 0;
            if (_rest.Length == 0)
                _rest = _more;
            var part = Math.Min(buffer.Length, _rest.Length);
            _rest.AsSpan(0, part).CopyTo(buffer);
            _rest = _rest[part..];
            Given += part;
            return part;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
    }
}
