using Bunit;
using Talaia.Web.Style;
using Talaia.Web.Ui;

namespace Talaia.Web.Tests.Ui;

public class MarkTests : ShellContext
{
    private static readonly Confirmation Asked = new("ui.search", "ui.search.hint", "ui.menu");

    [Fact]
    public void A_form_that_asks_holds_its_dialog_whose_button_says_that_it_was_asked()
    {
        var form = Render<ConfirmForm>(p => p.Add(f => f.Action, "/ca/x").Add(f => f.Of, Asked).AddChildContent("<input type='hidden' name='a' value='1'>"));

        Assert.Null(form.Find("form > .acts button").GetAttribute("name"));
        var dialog = form.Find("dialog");
        Assert.False(dialog.HasAttribute("open"));
        Assert.NotNull(form.Find($"#{dialog.GetAttribute("aria-labelledby")}"));
        Assert.NotNull(form.Find($"#{dialog.GetAttribute("aria-describedby")}"));
        Assert.Equal("si", dialog.QuerySelector("button[name=confirmat]")!.GetAttribute("value"));
        Assert.Equal("button", dialog.QuerySelector("button:not([name])")!.GetAttribute("type"));
        Assert.Single(form.FindAll("form > input[name=a]"));
    }

    [Fact]
    public void Work_under_way_can_be_asked_again_without_scripts_and_ended_work_has_no_bar()
    {
        var work = Render<LongWork>(p => p.Add(w => w.Title, "Font").Add(w => w.State, "Pas 2 de 3").Add(w => w.Done, 1).Add(w => w.Of, 3).Add(w => w.Source, "/e").Add(w => w.Href, "/ca/aqui"));
        Assert.Equal("/ca/aqui", work.Find("a").GetAttribute("href"));
        Assert.Equal(("1", "3"), (work.Find("progress").GetAttribute("value"), work.Find("progress").GetAttribute("max")));
        Assert.Contains("Pas 2 de 3", work.Find("[role=status]").TextContent, StringComparison.Ordinal);

        var unknown = Render<LongWork>(p => p.Add(w => w.Title, "Font").Add(w => w.State, "En cua"));
        Assert.False(unknown.Find("progress").HasAttribute("value"));

        var over = Render<LongWork>(p => p.Add(w => w.Title, "Font").Add(w => w.State, "Fet").Add(w => w.IsOver, true));
        Assert.Empty(over.FindAll("progress, a"));
    }

    [Fact]
    public void What_was_done_is_said_as_a_status_and_nothing_is_nothing()
    {
        Assert.Equal("Desat.", Render<Toast>(p => p.Add(t => t.Text, "Desat.")).Find("[role=status]").TextContent.Trim());
        Assert.Equal("", Render<Toast>().Markup.Trim());
    }

    [Fact]
    public void Every_icon_is_a_picture_that_says_nothing()
    {
        foreach (var name in Icons.All)
            Assert.Equal("true", Render<Icon>(p => p.Add(i => i.Name, name)).Find("svg").GetAttribute("aria-hidden"));
        Assert.Throws<KeyNotFoundException>(() => Icons.PathOf("no-hi-es"));
    }

    [Theory]
    [InlineData("#000000", "#ffffff", 21)]
    [InlineData("#777777", "#ffffff", 4.48)]
    [InlineData("#123456", "#123456", 1)]
    public void Contrast_is_that_of_WCAG(string one, string other, double expected)
    {
        Assert.Equal(expected, Contrast.Of(one, other), 0.005);
        Assert.Equal(expected, Contrast.Of(other, one), 0.005);
        Assert.Throws<FormatException>(() => Contrast.Of("white", other));
    }

    [Fact]
    public void Every_pair_of_colours_has_the_contrast_it_must_have_light_and_dark() =>
        Assert.Empty(ColourPair.All.Where(pair => !pair.IsEnough).Select(pair => $"{pair.Front} on {pair.Back}: {pair.Light:0.00} and {pair.Dark:0.00}"));
}
