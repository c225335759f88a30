namespace Talaia.Web.Tests.Ui;

/// <summary>Nothing that people read or hear is written into a view: it stands in the text files, in four languages.</summary>
public sealed class VisibleStringsTests
{
    [Fact]
    public void No_view_has_words_of_its_own()
    {
        var views = SourceFiles.All("*.razor").Where(path => !path.EndsWith("_Imports.razor", StringComparison.Ordinal)).ToList();
        Assert.True(views.Count > 80, $"only {views.Count} views were found");
        Assert.Empty(
            from path in views
            from word in Read(path)
            select $"{Path.GetRelativePath(SourceFiles.Web, path)}:{word.Line}: {word.Words}");
    }

    private static IEnumerable<(int Line, string Words)> Read(string path)
    {
        try
        {
            return [.. RazorMarkup.Words(File.ReadAllText(path)).Select(word => (word.Line, word.Words))];
        }
        catch (ArgumentException unread)
        {
            throw new InvalidDataException($"{path} could not be read as a view.", unread);
        }
    }

    [Theory]
    [InlineData("<p>Hola</p>", 1, "Hola")]
    [InlineData("@namespace X\n<div>\n  <p>@Say[\"a.b\"] i res més</p>\n</div>", 3, "i res més")]
    [InlineData("@if (a < b)\n{\n    <p>Sí</p>\n}\nelse\n{\n    <p>No</p>\n}", 3, "Sí")]
    [InlineData("@if (a)\n{\n    @if (b) { <p>@c</p> }\n    var x = \"codi\";\n    <p>Text</p>\n}", 5, "Text")]
    [InlineData("@foreach (var x in xs) { <li>@x.Name!.In(\"ca\")</li> }\n<b>Final</b>", 2, "Final")]
    [InlineData("<img alt=\"Un mapa\" src=\"a.svg\" />", 1, "Un mapa")]
    [InlineData("<TextField Name=\"title\" Label=\"Títol\" />", 1, "Títol")]
    [InlineData("<TextField Name=\"title\" Label=\"@($\"{Say[\"a.b\"]}, {x}\")\" Hint=\"Curt\" />", 1, "Curt")]
    [InlineData("<p>@(a ? \"Obert\" : Say[\"a.b\"])</p>", 1, "Obert")]
    [InlineData("<p>@(\"Solt\")</p>", 1, "Solt")]
    [InlineData("<p>@a</p>\n@code {\n    private RenderFragment B => @<ul><li>Llista</li></ul>;\n    private string C = \"codi\";\n}", 3, "Llista")]
    [InlineData("@if (a) { <p>@b</p> }\nelse if (c is { D: 1 } && e(\")\"))\n{\n    <p>Altrament</p>\n}", 4, "Altrament")]
    [InlineData("<button type=\"submit\" aria-label=\"Tanca\">×</button>", 1, "Tanca")]
    public void Words_in_a_view_are_found_with_their_line(string view, int line, string words) =>
        Assert.Contains((line, words), RazorMarkup.Words(view));

    [Theory]
    [InlineData("@* Un comentari *@\n@inject Say Say\n<p class=\"muted\">@Say[\"a.b\", (\"n\", x.Count > 3 ? 1 : 2)] · @x?.Name</p>")]
    [InlineData("<Row Context=\"x\"><td>@(x is { A: { } low } ? $\"{low}–{x.B}\" : \"–\")</td></Row>")]
    [InlineData("<title>@Title · Talaia</title>&nbsp;<p>&middot; 3 × 4</p>")]
    [InlineData("@for (var i = 0; i < n; i++)\n{\n    var choice = a[i];\n    <option value=\"codi\" selected=\"@(choice == \"x\")\">@choice</option>\n}")]
    [InlineData("<p><code>./talaia @verb --json</code></p>")]
    [InlineData("@switch (a)\n{\n    case Kind.One:\n        <p>@b</p>\n        break;\n}")]
    public void A_view_that_says_only_texts_is_let_pass(string view) => Assert.Empty(RazorMarkup.Words(view));
}
