using System.Text;
using Talaia.Foresight.Feeds;
using Talaia.Kernel.Problems;

namespace Talaia.Foresight.Tests.Feeds;

public class FeedReaderTests
{
    private static Feed Read(string text, string? from = null) => FeedReader.Read(Encoding.UTF8.GetBytes(text), null, from is null ? null : new Uri(from));

    private const string Rss = """
        <?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
        <channel><title>Butlletí</title><link>https://vila.example/</link><description>De la vila</description>
        <image><title>Escut</title><link>https://vila.example/escut</link></image>
        <item><title>Ple obert &amp;amp; en directe</title><link>https://vila.example/1</link><guid isPermaLink="false">n-1</guid>
        <description>&lt;p onclick="x()"&gt;Demà&lt;/p&gt;</description><content:encoded><![CDATA[<p>Tot <a href="acta.pdf">l'acta</a></p>]]></content:encoded>
        <dc:creator>Secretaria</dc:creator><pubDate>Tue, 3 Mar 26 9:05 CET</pubDate></item><item><title>Dos</title></item></channel></rss>
        """;

    [Fact]
    public void An_rss_feed_gives_its_entries()
    {
        var feed = Read(Rss, "https://vila.example/rss/");
        Assert.Equal(("Butlletí", "https://vila.example/", "De la vila", 2), (feed.Title, feed.Link, feed.Subtitle, feed.Entries.Count));
        var entry = feed.Entries[0];
        Assert.Equal(("https://vila.example/1", "n-1", "Secretaria"), (entry.Link, entry.Id, entry.Author));
        Assert.Equal("<p>Demà</p>", entry.Summary);
        Assert.Equal("<p>Tot <a href=\"https://vila.example/rss/acta.pdf\">l'acta</a></p>", entry.Content);
        Assert.Equal(new DateTime(2026, 3, 3, 8, 5, 0, DateTimeKind.Utc), entry.Published);
    }

    [Fact]
    public void An_atom_feed_gives_its_entries()
    {
        var feed = Read("""
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.example/x/"><title type="html">A &lt;b&gt;b&lt;/b&gt;</title><id>urn:a</id>
            <updated>2026-05-01T10:00:00+02:00</updated><link rel="self" href="self.xml"/><link href="/"/>
            <entry><title>T</title><id>urn:1</id><link rel="enclosure" href="no"/><link href="un"/><summary>S</summary>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>C &amp; D <img src="i.png"/></p></div></content>
            <author><name>N</name><email>n@a.example</email></author></entry></feed>
            """);
        Assert.Equal(("A <b>b</b>", "https://a.example/", "urn:a"), (feed.Title, feed.Link, feed.Id));
        Assert.Equal(new DateTime(2026, 5, 1, 8, 0, 0, DateTimeKind.Utc), feed.Updated);
        var entry = Assert.Single(feed.Entries);
        Assert.Equal(("https://a.example/x/un", "S", "N (n@a.example)"), (entry.Link, entry.Summary, entry.Author));
        Assert.Equal("<p>C &amp; D <img src=\"https://a.example/x/i.png\" /></p>", entry.Content);
    }

    [Fact]
    public void An_rdf_feed_and_a_channel_of_cdf_are_feeds_too()
    {
        var rdf = Read("""
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:r="http://purl.org/rss/1.0/"><r:channel><r:title>F</r:title></r:channel>
            <r:item rdf:about="urn:i"><r:title>I</r:title></r:item></rdf:RDF>
            """);
        Assert.Equal(("F", "urn:i", "I"), (rdf.Title, rdf.Entries[0].Id, rdf.Entries[0].Title));
        Assert.Equal("https://c.example/", Read("<CHANNEL><ITEM HREF=\"https://c.example/\"><ABSTRACT>x</ABSTRACT></ITEM></CHANNEL>").Entries[0].Link);
    }

    [Fact]
    public void A_json_feed_gives_its_entries()
    {
        var feed = Read("""
            {"version":"https://jsonfeed.org/version/1.1","title":"J","home_page_url":"https://j.example/","items":[
            {"id":1,"url":"/1","content_html":"<p onload='x'>c</p><script>no</script>","date_published":"2026-01-02T03:04:05Z","authors":[{"name":"N"}]}]}
            """, "https://j.example/feed.json");
        var entry = Assert.Single(feed.Entries);
        Assert.Equal(("1", "https://j.example/1", "<p>c</p>", "N"), (entry.Id, entry.Link, entry.Content, entry.Author));
    }

    [Fact]
    public void What_is_ill_formed_is_read_as_far_as_it_goes()
    {
        var feed = Read("<rss><channel><title>A & B</title><item><title>U<description>open <b>bold</description><item><dc:title>Dos &eacute;</dc:title><link>x");
        Assert.Equal(("A & B", 2), (feed.Title, feed.Entries.Count));
        Assert.Equal(("Dos é", "x"), (feed.Entries[1].Title, feed.Entries[1].Link));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("windows-1252")]
    [InlineData("utf-8")]
    [InlineData("koi8-r")]
    public void Its_encoding_is_found(string name)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        var text = name == "koi8-r" ? "Привет" : "Açò és…";
        byte[] bytes = [.. encoding.Preamble, .. encoding.GetBytes($"<?xml version=\"1.0\" encoding=\"{name}\"?><rss><channel><title>{text}</title></channel></rss>")];
        Assert.Equal(text, FeedReader.Read(bytes).Title);
    }

    [Fact]
    public void A_declaration_that_is_plainly_false_is_not_believed() =>
        Assert.Equal("Açò", Read("<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><rss><channel><title>Açò</title></channel></rss>").Title);

    [Fact]
    public void No_entity_grows_and_no_file_is_opened()
    {
        const string bomb = """
            <!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;"><!ENTITY f SYSTEM "file:///etc/passwd">]>
            <rss><channel><title>&c;&f;</title><description>&a;</description></channel></rss>
            """;
        Assert.Equal(("&c;&f;", "aaaaaaaaaa"), (Read(bomb).Title, Read(bomb).Subtitle));
    }

    [Fact]
    public void A_hundred_thousand_levels_are_no_danger()
    {
        var deep = string.Concat(Enumerable.Repeat("<x>", 100_000));
        Assert.Equal("t", Read($"<rss><channel>{deep}<title>no</title></channel><title>t</title></rss>").Title);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html><title>x</title></html>")]
    [InlineData("{\"a\":1}")]
    [InlineData("{")]
    public void What_is_no_feed_is_refused(string text) => Assert.Equal("feed.none", Assert.Throws<InputException>(() => Read(text)).Problems[0].Code);

    [Fact]
    public void A_feed_over_the_limit_is_refused() =>
        Assert.Equal("feed.large", Assert.Throws<InputException>(() => FeedReader.Read(new byte[FeedReader.MostBytes + 1])).Problems[0].Code);

    [Fact]
    public void The_command_line_gets_the_shape_of_the_contract()
    {
        var json = FeedJson.Of([new("a.xml", new(Read("<rss><channel><title>«T»</title><item><pubDate>2004-01-01T19:48:21Z</pubDate></item></channel></rss>"))), new("b", new(null, "no"))]);
        Assert.Equal("{\"a.xml\":{\"feed\":{\"title\":\"«T»\",\"link\":null,\"id\":null,\"subtitle\":null,\"updated\":null},\"entry\":{\"title\":null,\"link\":null,\"id\":null,"
            + "\"summary\":null,\"content\":null,\"published\":\"2004-01-01T19:48:21\",\"updated\":\"2004-01-01T19:48:21\",\"author\":null},\"entries\":1},\"b\":{\"error\":\"no\"}}", json);
    }
}
