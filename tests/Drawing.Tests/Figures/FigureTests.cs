using System.Xml.Linq;
using FsCheck.Xunit;
using Talaia.Drawing.Tests.Maps;

namespace Talaia.Drawing.Tests.Figures;

public class FigureTests
{
    public static TheoryData<Medium> Media => [Medium.Page, Medium.Print];

    [Property(MaxTest = 60)]
    public void Any_text_gives_well_formed_xml(string? words, bool inPrint)
    {
        foreach (var figure in Examples.Charts(words ?? "", inPrint ? Medium.Print : Medium.Page))
            Assert.Equal("svg", XElement.Parse(figure.Svg).Name.LocalName);
    }

    [Theory]
    [InlineData("a < b && c > \"d\" 'e'", "a < b && c > \"d\" 'e'")]
    [InlineData("tab\tand\r\nline", "tab and  line")]
    [InlineData("nul\0 bell\a del\u007f c1\u0085 \ufffe\uffff", "nul bell del c1 ")]
    [InlineData("🏰 Vallès 👩‍👩‍👧", "🏰 Vallès 👩‍👩‍👧")]
    [InlineData("</title><script>alert(1)</script>", "</title><script>alert(1)</script>")]
    public void Text_is_read_back_as_it_was_given_but_for_what_xml_cannot_hold(string given, string read)
    {
        var svg = XElement.Parse(Sparkline.Draw([], Examples.Text(given), Medium.Page, "s").Svg);
        Assert.Equal(read, svg.Elements().First(element => element.Name.LocalName == "title").Value);
        Assert.Equal(read, svg.Elements().First(element => element.Name.LocalName == "desc").Value);
    }

    [Fact]
    public void Half_an_emoji_is_left_out() =>
        // Not as data of the test above: a lone surrogate does not survive in the metadata of an assembly.
        Assert.Equal("a  b ", XElement.Parse(Sparkline.Draw([], Examples.Text("a \ud83c b \udff0"), Medium.Page, "s").Svg).Elements().First().Value);

    [Theory, MemberData(nameof(Media))]
    public void A_figure_has_no_style_script_or_event_handler(Medium medium)
    {
        foreach (var element in Examples.All(medium).SelectMany(figure => XElement.Parse(figure.Svg).DescendantsAndSelf()))
        {
            Assert.DoesNotContain(element.Name.LocalName, new[] { "style", "script", "foreignObject" });
            Assert.DoesNotContain(element.Attributes(), at => at.Name.LocalName == "style" || at.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase));
        }
    }

    [Theory, MemberData(nameof(Media))]
    public void Ids_are_unique_on_a_page_of_all_figures_and_begin_with_the_given_id(Medium medium)
    {
        var ids = Examples.All(medium).SelectMany(figure => XElement.Parse(figure.Svg).DescendantsAndSelf()).Attributes("id").Select(id => id.Value).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(ids, id => Assert.Matches("^(need|cmp|narrow|cols|spark|loc|map)-", id));
    }

    [Theory, MemberData(nameof(Media))]
    public void A_figure_is_an_image_named_by_its_title_and_finding(Medium medium)
    {
        foreach (var figure in Examples.All(medium))
        {
            var svg = XElement.Parse(figure.Svg);
            var names = svg.Attribute("aria-labelledby")!.Value.Split(' ');
            Assert.Equal("img", svg.Attribute("role")!.Value);
            Assert.Equal([figure.Title, figure.Description], names.Select(name => svg.Elements().Single(part => part.Attribute("id")?.Value == name).Value));
            Assert.Equal([$"{figure.Width}", $"{figure.Height}"], svg.Attribute("viewBox")!.Value.Split(' ')[2..]);
        }
    }

    [Theory, MemberData(nameof(Media))]
    public void The_same_input_gives_the_same_bytes(Medium medium) =>
        Assert.True(Examples.All(medium).SequenceEqual(Examples.All(medium)));

    [Theory]
    [InlineData("")]
    [InlineData("1a")]
    [InlineData("a b")]
    [InlineData("a\"><script>")]
    public void An_id_that_could_break_out_is_refused(string id) =>
        Assert.Throws<ArgumentException>(() => Sparkline.Draw([1], Examples.Text(), Medium.Page, id));

    [Fact]
    public void Coordinates_do_not_follow_the_culture_of_the_thread()
    {
        var expected = Examples.All(Medium.Print).ToList();
        var before = Thread.CurrentThread.CurrentCulture;
        Thread.CurrentThread.CurrentCulture = new("ar-SA");
        try
        {
            Assert.True(expected.SequenceEqual(Examples.All(Medium.Print)));
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }
}
