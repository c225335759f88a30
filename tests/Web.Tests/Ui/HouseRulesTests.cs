using Talaia.Kernel.Wording;
using System.Text.RegularExpressions;

namespace Talaia.Web.Tests.Ui;

/// <summary>Rules that hold for every view of the Web project.</summary>
public partial class HouseRulesTests
{
    [GeneratedRegex("""\sstyle="|<style|<script(?![^>]*\ssrc=)|\s@?on[a-z]+=""")]
    private static partial Regex Inline();

    private static IEnumerable<string> Views => SourceFiles.All("*.razor");

    [Fact]
    public void Ready_made_markup_enters_a_page_through_two_components() =>
        Assert.Equal(["Drawn.razor", "Marked.razor"], Views.Concat(SourceFiles.All("*.cs")).Where(path => File.ReadAllText(path).Contains("MarkupString", StringComparison.Ordinal)).Select(Path.GetFileName).Order());

    // A letter brings its style with it: mailboxes fetch no sheet, and many read no other place than the element itself. It still holds no script.
    [Fact]
    public void No_view_holds_style_or_script_but_a_letter_its_style() =>
        Assert.Empty(Views.Where(path => !path.Contains("/Mail/Letters/", StringComparison.Ordinal)).Where(path => Inline().IsMatch(File.ReadAllText(path))).Select(Path.GetFileName));

    [Fact]
    public void No_letter_holds_a_script() =>
        Assert.Empty(Views.Where(path => path.Contains("/Mail/Letters/", StringComparison.Ordinal) && File.ReadAllText(path).Contains("<script", StringComparison.Ordinal)).Select(Path.GetFileName));

    [Fact]
    public void The_dark_scheme_by_choice_is_the_dark_scheme_of_the_system()
    {
        var tokens = File.ReadAllText(Path.Combine(SourceFiles.Web, "theme/tokens.css"));

        Assert.Equal(Values(tokens, """:root:not([data-color-scheme]) {"""), Values(tokens, """:root[data-color-scheme="dark"] {"""));
    }

    [Fact]
    public void Paper_on_the_screen_is_the_printed_one()
    {
        var tokens = File.ReadAllText(Path.Combine(SourceFiles.Web, "theme/tokens.css"));

        Assert.Equal(Values(tokens, ":root:root, :root[data-color-scheme] {"), Values(tokens, """:root[data-color-scheme="paper"] {"""));
    }

    private static List<string> Values(string css, string selector)
    {
        var start = css.IndexOf(selector, StringComparison.Ordinal) + selector.Length;
        var block = css[start..css.IndexOf('}', start)];
        return [.. block.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
    }
}
