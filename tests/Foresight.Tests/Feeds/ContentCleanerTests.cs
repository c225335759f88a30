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

    [Property(MaxTest = 400)]
    public Property Nothing_that_runs_survives_in_any_mixture()
    {
        string[] pieces = ["<", ">", "\"", "'", "/", "=", " ", "<script", "</script>", "<svg ", "<math>", "<style>", "<a ", "<img ", "href=", "src=", "onerror=", "style=", "javascript:", "java&#9;script:",
            "alert(1)", "<!--", "-->", "--!>", "<![CDATA[", "]]>", "<?x", "<iframe ", "srcdoc=", "<p>", "</p>", "&lt;", "&#x3c;", "<title>", "<noscript>", "<textarea>", "<table>", "\0", "\n", "xlink:href="];
        return Prop.ForAll(Gen.Elements(pieces).ListOf().Select(string.Concat).ToArbitrary(), markup => IsHarmless(ContentCleaner.Clean(markup)) && IsHarmless(ContentCleaner.ForPage(ContentCleaner.Clean(markup))));
    }

    private static bool IsHarmless(string cleaned) => new HtmlParser().ParseDocument("<body>" + cleaned).All.All(element =>
        element.LocalName is not ("script" or "iframe" or "style" or "object" or "embed" or "base" or "meta" or "link")
        && element.Attributes.All(attribute => !attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) && attribute.Name != "srcdoc"
            && !string.Concat(attribute.Value.Where(c => c > ' ')).StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)));
}
