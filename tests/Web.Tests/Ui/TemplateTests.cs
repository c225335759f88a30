using System.Text.RegularExpressions;

namespace Talaia.Web.Tests.Ui;

/// <summary>Every page is of one of the seven kinds, and every part of the pages is on the style page.</summary>
public partial class TemplateTests
{
    private static readonly string[] Templates = ["LandingPage", "CataloguePage", "SheetPage", "TaskPage", "DeskPage", "ReadingPage", "BoardPage"];

    [GeneratedRegex("<(?<name>[A-Z][A-Za-z.]*)")]
    private static partial Regex Tag();

    private static Dictionary<string, string> Views { get; } = SourceFiles.All("*.razor").Where(path => !path.EndsWith("_Imports.razor", StringComparison.Ordinal))
        .ToDictionary(path => Path.GetFileNameWithoutExtension(path), File.ReadAllText);

    [GeneratedRegex(@"RazorComponentResult<(?<view>\w+)>")]
    private static partial Regex Answered();

    [Fact]
    public void Every_page_that_an_endpoint_answers_with_has_one_of_the_seven_templates()
    {
        var pages = SourceFiles.All("*.cs").SelectMany(path => Answered().Matches(File.ReadAllText(path))).Select(match => match.Groups["view"].Value)
            .Distinct().Where(Views.ContainsKey).ToList();

        Assert.True(pages.Count > 50, $"only {pages.Count} pages were found");
        Assert.Empty(pages.Where(page => !Reached(page).Overlaps(Templates)));
        Assert.Empty(Views.Where(view => view.Value.Contains("<PageFrame ", StringComparison.Ordinal) && !Reached(view.Key).Overlaps(Templates)).Select(view => view.Key));
    }

    [Fact]
    public void Only_templates_bring_the_main_region() =>
        Assert.Equal(Templates.Order(), Views.Where(view => view.Value.Contains("<main", StringComparison.Ordinal)).Select(view => view.Key).Order());

    [Fact]
    public void Every_component_is_on_the_style_page()
    {
        var shown = Reached("StyleShow");
        shown.UnionWith(Templates.Where(template => Views["StyleTemplates"].Contains($"nameof({template})", StringComparison.Ordinal)));
        var components = Directory.EnumerateFiles(Path.Combine(SourceFiles.Web, "Ui"), "*.razor", SearchOption.AllDirectories).Select(Path.GetFileNameWithoutExtension)
            .Where(name => name is not ("_Imports" or "Confirm"));

        Assert.Empty(components.Where(component => !shown.Contains(component!)));
    }

    // The components that a view is made of, those of its own components included.
    private static HashSet<string> Reached(string view)
    {
        var reached = new HashSet<string>();
        var next = new Queue<string>([view]);
        while (next.TryDequeue(out var name))
        {
            foreach (var inner in Tag().Matches(Views[name]).Select(match => match.Groups["name"].Value.Split('.')[^1]).Where(Views.ContainsKey).Where(reached.Add))
                next.Enqueue(inner);
        }

        return reached;
    }
}
