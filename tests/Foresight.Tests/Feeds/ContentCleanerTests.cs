using AngleSharp.Html.Parser;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Talaia.Foresight.Feeds;

namespace Talaia.Foresight.Tests.Feeds;

public class ContentCleanerTests
{
    [Theory]
    [InlineData("<P Title=b CLASS='a'>x<br>y", "<p class=\"a\" title=\"b\">x<br />y")]
    [InlineData("a<script>alert(1)</script>b<style>p{}</style>c", "abc")]
    [InlineData("<iframe src='https://a'>in</iframe>", "in")]
    [InlineData("<a href='java\tscript:alert(1)'>a</a>", "<a href=\"\">a</a>")]
    [InlineData("<a href='javascript&#58;alert(1)'>a</a>", "<a href=\"\">a</a>")]
    [InlineData("<img src='data:text/html,x' alt='i' onerror=x>", "<img alt=\"i\" />")]
    [InlineData("<b style='color: red; position: absolute; background: url(x)'>b</b>", "<b style=\"color: red;\">b</b>")]
    [InlineData("<b style='width: expression(alert(1))'>b</b>", "<b>b</b>")]
    [InlineData("1 < 2 &amp; 3 &foo; &eacute; &#128;", "1 < 2 &amp; 3 &amp;foo; &eacute; &#x20ac;")]
    [InlineData("<img src=x onerror=a", "")]
    [InlineData("<!-- kept -->x<!--> <img onerror=a> -->", "<!-- kept -->x")]
    [InlineData("<svg><script>a</script><path d='M0'/></svg>", "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0\"></svg>")]
    public void Markup_is_cleaned(string markup, string expected)
    {
        Assert.Equal(expected, ContentCleaner.Clean(markup));
    }

    [Theory]
    [InlineData("x.png", "https://a.example/b/x.png")]
    [InlineData("../x.png", "https://a.example/x.png")]
    [InlineData("//c.example/x", "https://c.example/x")]
    [InlineData("HTTP://C.example/%7Ex", "HTTP://C.example/%7Ex")]
    [InlineData("", "https://a.example/b/")]
    public void Relative_addresses_become_absolute(string address, string expected) =>
        Assert.Equal($"<img src=\"{expected}\" />", ContentCleaner.Clean($"<img src=\"{address}\">", "https://a.example/b/"));

    [Theory]
    [InlineData("<a href='java&#9;script:alert(1)'>a</a>", "<a href=\"\">a</a>")]
    [InlineData("<a href='java&#x9script:alert(1)'>a</a>", "<a href=\"\">a</a>")]
    [InlineData("<a href='java&Tab;script&colon;alert(1)'>a</a>", "<a href=\"\">a</a>")]
    [InlineData("<a href='?a=1&#58;2&amp;b'>a</a>", "<a href=\"?a=1&#58;2&amp;b\">a</a>")]
    public void An_address_is_judged_as_a_browser_decodes_it(string markup, string expected) => Assert.Equal(expected, ContentCleaner.Clean(markup));

    [Theory]
    [InlineData("<noscript><p title='</noscript><img src=x onerror=alert(1)>'>a</p></noscript>")]
    [InlineData("<noscript><!-- </noscript><img src=x onerror=alert(1)> --></noscript>")]
    [InlineData("<svg><p><title><!-- </title><img src=x onerror=alert(1)> -->")]
    [InlineData("<textarea><!-- </textarea><img src=x onerror=alert(1)> -->")]
    [InlineData("<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">")]
    [InlineData("<svg><a><animate attributeName=href to='javascript&#58;alert(1)'/><text>a</text></a></svg>")]
    [InlineData("<svg><a xmlns=javascript:alert(1)>a</a>")]
    [InlineData("<svg><set attributeName=onmouseover to=alert(1)>")]
    [InlineData("</p><noscript><svg xlink:href=java&#9;script:&#x3c;java&#9;script:>\"<table><noscript><a srcdoc=<noscript><![CDATA[</p>--><-->]]>\"\"<iframe <img <noscript>alert(1)<table><img <svg &#x3c;<img <table></p><?x<p>style=<noscript><table><p>alert(1)<noscript><table>'<math>>&#x3c;\"<title>>src=\"")]
    public void What_a_browser_reads_differently_with_scripts_on_stays_harmless(string markup) => AssertHarmless(markup);

    [Property(MaxTest = 1000)]
    public Property Nothing_that_runs_survives_in_any_mixture()
    {
        string[] pieces = ["<", ">", "\"", "'", "/", "=", " ", "<script", "</script>", "<svg ", "<svg>", "</svg>", "<math>", "<mtext>", "<style>", "</style>", "<a ", "<img ", "href=", "src=", "onerror=", "style=",
            "javascript:", "java&#9;script:", "java&Tab;script&colon;", "&#58;", "&", "&#", "foo;", "alert(1)", "<!--", "-->", "--!>", "--", "-", "<![CDATA[", "]]>", "<?x", "?>", "<!DOCTYPE ", "<iframe ", "srcdoc=", "<p>", "</p>",
            "&lt;", "&#x3c;", "<title>", "</title>", "<noscript>", "</noscript>", "<textarea>", "</textarea>", "<select>", "<table>", "<applet>", "</applet>", "<foreignObject>", "<animate ", "<set ", "attributeName=", "to=", "values=",
            "onclick", "color:", "url(", ")", ";", "\0", "\n", "\r\n", "xlink:href=", "xmlns="];
        var most = int.TryParse(Environment.GetEnvironmentVariable("TALAIA_PROPERTY_CASES"), out var asked) ? asked : 1;
        return Prop.ForAll(Gen.Elements(pieces).ListOf().Select(string.Concat).ListOf(most).ToArbitrary(), mixtures =>
        {
            foreach (var mixture in mixtures)
                AssertHarmless(mixture);
        });
    }

    private static void AssertHarmless(string markup)
    {
        var cleaned = ContentCleaner.Clean(markup);
        Assert.Equal(cleaned, ContentCleaner.Clean(cleaned));
        var inPage = ContentCleaner.ForPage(cleaned);
        foreach (var withScripts in new[] { true, false })
        {
            Assert.True(IsHarmless(cleaned, withScripts), $"{markup} -> {cleaned}");
            Assert.True(IsHarmless(inPage, withScripts), $"{markup} -> {inPage}");
        }
    }

    private static bool IsHarmless(string cleaned, bool withScripts) => new HtmlParser(new HtmlParserOptions { IsScripting = withScripts }).ParseDocument("<body>" + cleaned).All.All(element =>
        element.LocalName is not ("script" or "iframe" or "style" or "object" or "embed" or "base" or "meta" or "link")
        && element.Attributes.All(attribute => !attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) && attribute.Name != "srcdoc"
            && !(attribute.Name.Equals("attributeName", StringComparison.OrdinalIgnoreCase) && attribute.Value.StartsWith("on", StringComparison.OrdinalIgnoreCase))
            && !string.Concat(attribute.Value.Where(c => c > ' ')).StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)));
}
