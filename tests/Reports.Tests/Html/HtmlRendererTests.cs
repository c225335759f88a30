using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Talaia.Reports.Documents;
using Talaia.Reports.Html;
using Talaia.Reports.Tests.Documents;

namespace Talaia.Reports.Tests.Html;

public sealed class HtmlRendererTests
{
    private static readonly HtmlReport Rendered = HtmlRenderer.Fragment(Fixture.Report);
    private static readonly IElement Article = Parse(Rendered.Article);

    [Fact]
    public void The_contents_are_the_anchored_headings_and_the_evidence() => Assert.Equal(
        ["resum", "qui", "assistents", "que-fer", "petits", "evidencia"], Rendered.Contents.Select(entry => entry.Anchor));

    [Fact]
    public void Every_line_of_the_contents_leads_somewhere() =>
        Assert.All(Rendered.Contents, entry => Assert.NotNull(Article.QuerySelector("#" + entry.Anchor)));

    [Fact]
    public void A_citation_is_a_named_link_to_its_evidence_and_back()
    {
        var cite = Article.QuerySelector("p > sup > a")!;
        Assert.Equal(("#e1", "Evidència 1", "1"), (cite.GetAttribute("href"), cite.GetAttribute("aria-label"), cite.TextContent));
        Assert.Equal("c1", cite.Id);
        Assert.NotNull(Article.QuerySelector("section.fn li#e1 a[href='#c1']"));
    }

    [Fact]
    public void Citations_that_follow_each_other_do_not_read_as_one_number()
    {
        var report = Fixture.With(new Paragraph(["Ho diuen dos documents.", new Cite(1), new Cite(2), " I un altre.", new Cite(1)]), Fixture.Report.Blocks[^1]);
        Assert.Contains("Ho diuen dos documents.1, 2 I un altre.1", Parse(HtmlRenderer.Fragment(report).Article).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_citation_does_not_repeat_the_place_to_go_back_to()
    {
        Assert.Equal(3, Article.QuerySelectorAll("a[href='#e1']").Length);
        Assert.Single(Article.QuerySelectorAll("#c1"));
    }

    [Fact]
    public void A_figure_has_its_finding_its_drawing_and_its_table()
    {
        var figure = Article.QuerySelector("figure")!;
        Assert.Equal(Fixture.Bars.Finding, figure.QuerySelector("figcaption > strong")!.TextContent);
        Assert.NotNull(figure.QuerySelector("svg.bars"));
        Assert.Equal(5, figure.QuerySelectorAll("details > div.tbl tbody > tr > th[scope=row]").Length);
        Assert.Equal(3, figure.QuerySelectorAll("thead th.n[scope=col]").Length);
    }

    [Fact]
    public void Facts_quotes_and_notes_have_the_classes_of_the_page()
    {
        Assert.Equal(4, Article.QuerySelectorAll("dl.sheet > div > dt + dd").Length);
        Assert.NotNull(Article.QuerySelector("blockquote.pull > p"));
        Assert.NotNull(Article.QuerySelector("aside.note"));
        Assert.Equal("Dades de demostració", Article.QuerySelector("section.fn > span.demo")!.TextContent);
    }

    [Fact]
    public void Nothing_on_the_page_needs_an_inline_style() => Assert.Empty(Article.QuerySelectorAll("[style], style, script"));

    [Theory, InlineData("<b>x</b>"), InlineData("\"><script>x()</script>"), InlineData("&lt;"), InlineData("' onclick='x()")]
    public void Words_are_never_markup(string words)
    {
        var article = Parse(HtmlRenderer.Fragment(Fixture.With(
            new Heading(2, words), new Paragraph([words, new Emphasis(words), new Strong(words), new Hyperlink(words, "/" + words)]),
            new Table(words, [new(words)], [[words]], words), new FactSheet([new(words, words)]), new Quote(words, words), new Aside(words, words),
            new References([new(1, words, new(words, words))]))).Article);
        Assert.Empty(article.QuerySelectorAll("b:not(.fn b), script, [onclick]"));
        Assert.Equal(words, article.QuerySelector("h2")!.TextContent);
        Assert.Equal(words, article.QuerySelector("caption")!.TextContent);
    }

    [Theory, InlineData("javascript:x()"), InlineData("//evil.example"), InlineData("data:text/html,x"), InlineData("/\\evil.example"), InlineData("java\nscript:x")]
    public void An_address_that_misleads_is_shown_as_words(string address)
    {
        var article = Parse(HtmlRenderer.Fragment(Fixture.With(new Paragraph([new Hyperlink("aquí", address)]))).Article);
        Assert.Empty(article.QuerySelectorAll("a"));
        Assert.Equal("aquí", article.TextContent);
    }

    [Fact]
    public void The_file_stands_alone_in_its_language()
    {
        var page = new HtmlParser().ParseDocument(HtmlRenderer.Page(Fixture.Report));
        Assert.Equal("ca", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("L’atenció ciutadana aprèn a conversar · Talaia", page.Title);
        Assert.Empty(page.QuerySelectorAll("link, script, img, [src]"));
        Assert.Equal("Informe de tendències 2026-2 · maig – agost de 2026", page.QuerySelector(".eyebrow")!.TextContent);
        Assert.Equal(6, page.QuerySelectorAll("nav.toc li").Length);
        Assert.NotNull(page.QuerySelector("figure [role=img][aria-label] > svg[font-family]"));
    }

    [Theory, InlineData("es", "mayo – agosto de 2026"), InlineData("en", "May – August 2026"), InlineData("oc", "mai – agost de 2026")]
    public void The_period_is_named_in_the_readers_language(string language, string months) =>
        Assert.EndsWith(months, HtmlRenderer.Fragment(Fixture.Report with { Language = language }).Eyebrow, StringComparison.Ordinal);

    private static IElement Parse(string article) => new HtmlParser().ParseDocument($"<article class=\"prose\">{article}</article>").QuerySelector("article")!;
}
