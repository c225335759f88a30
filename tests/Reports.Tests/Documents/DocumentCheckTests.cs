using Talaia.Reports.Documents;

namespace Talaia.Reports.Tests.Documents;

public sealed class DocumentCheckTests
{
    private static readonly References One = new([new(1, "Onada")]);

    [Fact]
    public void The_rich_report_is_fit() => Assert.Empty(DocumentCheck.Run(Fixture.Report));

    [Fact]
    public void A_citation_without_a_reference_is_refused() => Refused("citation-without-reference", 0, new Paragraph(["x", new Cite(7)]));

    [Fact]
    public void A_citation_in_a_table_note_counts() => Assert.Empty(Problems(Fixture.Needs, One));

    [Fact]
    public void A_reference_never_cited_is_refused() => Refused("reference-not-cited", null, One);

    [Fact]
    public void Two_references_of_one_number_are_refused() =>
        Refused("reference-number-twice", null, new Paragraph([new Cite(1)]), new References([new(1, "a"), new(1, "b")]));

    [Theory, InlineData(""), InlineData("  ")]
    public void A_figure_without_alternative_text_is_refused(string alt) =>
        Refused("figure-without-alternative", 0, Fixture.Bars with { Alt = alt, Note = "", Data = null });

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><a href='javascript:x()'/></svg>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><rect style='fill:red'/></svg>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><rect fill='url(https://x.example/a)'/></svg>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><rect fill='url(#a) url(https://x.example/a)'/></svg>")]
    [InlineData("<!DOCTYPE svg [<!ENTITY a 'b'>]><svg>&a;</svg>")]
    [InlineData("<svg><g></svg>")]
    [InlineData("<p/>")]
    public void A_drawing_that_does_more_than_draw_is_refused(string svg) =>
        Refused("figure-not-safe", 0, Fixture.Bars with { PageSvg = svg, Note = "", Data = null });

    [Fact]
    public void A_table_without_headers_is_refused() => Refused("table-without-headers", 0, new Table("Taula", [], []));

    [Fact]
    public void A_table_whose_row_is_short_is_refused() => Refused("table-row-length", 0, new Table("Taula", [new("a"), new("b")], [["1"]]));

    [Fact]
    public void A_skipped_heading_level_is_refused() => Refused("heading-level-skipped", 1, new Heading(2, "a"), new Heading(4, "b"));

    [Fact]
    public void A_first_heading_below_the_title_is_of_level_two() => Refused("heading-level-skipped", 0, new Heading(3, "a"));

    [Fact]
    public void A_level_may_rise_again_freely() => Assert.Empty(Problems(new Heading(2, "a"), new Heading(3, "b"), new Heading(4, "c"), new Heading(2, "d")));

    [Fact]
    public void An_anchor_used_twice_is_refused() => Refused("anchor-twice", 1, new Heading(2, "a", "x"), new Heading(2, "b", "x"));

    [Theory, InlineData("e1"), InlineData("Majúscula"), InlineData("a b"), InlineData("")]
    public void An_anchor_that_is_no_name_is_refused(string anchor) => Refused("anchor-not-a-name", 0, new Heading(2, "a", anchor));

    [Fact]
    public void An_empty_title_is_refused() =>
        Assert.Equal("title-empty", Assert.Single(DocumentCheck.Run(Fixture.Report with { Title = " " })).Code);

    private static IReadOnlyList<DocumentProblem> Problems(params Block[] blocks) => DocumentCheck.Run(Fixture.With(blocks));

    private static void Refused(string code, int? block, params Block[] blocks)
    {
        var problem = Assert.Single(Problems(blocks));
        Assert.Equal((code, block), (problem.Code, problem.Block));
    }
}
